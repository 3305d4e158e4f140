namespace System.Globalization;

/// <summary>The invariant culture, as in invariant globalization mode. What needs culture data does not build.</summary>
public class CultureInfo : IFormatProvider
{
    private static readonly CultureInfo s_invariant = new();

    internal NumberFormatInfo? _numInfo = NumberFormatInfo.InvariantInfo;

    private CultureInfo()
    {
    }

    public static CultureInfo InvariantCulture => s_invariant;

    public static CultureInfo CurrentCulture
    {
        get => s_invariant;
        set => ArgumentNullException.ThrowIfNull(value, nameof(value));
    }

    public static CultureInfo CurrentUICulture
    {
        get => s_invariant;
        set => ArgumentNullException.ThrowIfNull(value, nameof(value));
    }

    public virtual string Name => "";

    public virtual NumberFormatInfo NumberFormat
    {
        get => NumberFormatInfo.InvariantInfo;
        set => ArgumentNullException.ThrowIfNull(value, nameof(value));
    }

    public virtual object? GetFormat(Type? formatType) =>
        formatType == typeof(NumberFormatInfo) ? NumberFormatInfo.InvariantInfo : null;

    // There is one culture, so identity is equality; the official comparison needs collation data.
    public override bool Equals(object? value) => ReferenceEquals(this, value);

    public override int GetHashCode() => 0;

    public override string ToString() => "";
}
