namespace System.Runtime.CompilerServices;

/// <summary>How strings are interpolated with a provider. Virtual, so that a program without such strings has none of it: there is no object then.</summary>
internal abstract class InterpolationProvider
{
    public abstract string? Format<T>(T value, string? format);
}

internal sealed class CustomInterpolationProvider(IFormatProvider provider) : InterpolationProvider
{
    public override string? Format<T>(T value, string? format) =>
        provider.GetFormat(typeof(ICustomFormatter)) is ICustomFormatter custom
            ? custom.Format(format, value, provider)
            : DefaultInterpolatedStringHandler.Format(value, format, provider);
}
