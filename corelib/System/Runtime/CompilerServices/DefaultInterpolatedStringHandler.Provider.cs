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
    private static CustomInterpolationProvider? Custom(IFormatProvider? provider) =>
        Number.IsInvariant(provider) ? null : new CustomInterpolationProvider(provider!);

    private void AppendByProvider<T>(T value, string? format) => Append(_provider!.Format(value, format));
}
