using System.Runtime.CompilerServices;

namespace System.Globalization;

/// <summary>The invariant culture and copies of it, as in invariant globalization mode. Any other culture is not found.</summary>
public class CultureInfo : IFormatProvider
{
    private static readonly CultureInfo s_invariant = new(CultureData.Invariant, isReadOnly: true);

    private bool _isReadOnly;

    // The official types of these are not needed here.
    private object? _compareInfo;

    private object? _textInfo;

    internal NumberFormatInfo? _numInfo;

    internal DateTimeFormatInfo? _dateTimeInfo;

    private object? _calendar;

    internal CultureData? _cultureData;

    internal bool _isInherited;

    private CultureInfo? _consoleFallbackCulture;

    internal string? _name;

    private string? _nonSortName;

    private string? _sortName;

    private CultureInfo? _parent;

    private CultureInfo(CultureData cultureData, bool isReadOnly)
    {
        _cultureData = cultureData;
        _name = "";
        _isReadOnly = isReadOnly;
        _numInfo = NumberFormatInfo.InvariantInfo;
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

    public static CultureInfo? DefaultThreadCurrentCulture
    {
        get => null;
        set
        {
        }
    }

    public static CultureInfo? DefaultThreadCurrentUICulture
    {
        get => null;
        set
        {
        }
    }

    public virtual string Name => "";

    public virtual CultureInfo Parent => s_invariant;

    /// <summary>Dates take theirs from <c>DateTimeFormat</c>, so that numbers do not bring it into the image.</summary>
    public virtual object? GetFormat(Type? formatType) => formatType == typeof(NumberFormatInfo) ? NumberFormat : null;

    public virtual extern NumberFormatInfo NumberFormat
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
        [MethodImpl(MethodImplOptions.InternalCall)]
        set;
    }

    public virtual extern DateTimeFormatInfo DateTimeFormat
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
        [MethodImpl(MethodImplOptions.InternalCall)]
        set;
    }

    public static CultureInfo GetCultureInfo(string name)
    {
        ArgumentNullException.ThrowIfNull(name, nameof(name));
        return name.Length == 0 ? s_invariant : new CultureInfo(name);
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern CultureInfo(string name);

    // All that can be made are copies of the invariant culture; the official comparison needs collation data.
    public override bool Equals(object? value) => value is CultureInfo;

    public override int GetHashCode() => 0;

    public override string ToString() => "";
}
