namespace System.Runtime.CompilerServices;

public ref partial struct DefaultInterpolatedStringHandler
{
    /// <summary>Whether any string in the program is interpolated with a provider.</summary>
    private static extern bool HasProviders
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    private readonly bool AsksProvider => HasProviders && _provider != null;

    /// <summary>What the compiler looks for to answer <see cref="HasProviders"/>.</summary>
    private static IFormatProvider? Custom(IFormatProvider? provider) => Number.IsInvariant(provider) ? null : provider;

    private void AppendByProvider<T>(T value, string? format) => Append(
        _provider!.GetFormat(typeof(ICustomFormatter)) is ICustomFormatter custom ? custom.Format(format, value, _provider) : Format(value, format));
}
