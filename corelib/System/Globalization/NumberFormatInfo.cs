using System.Runtime.CompilerServices;

namespace System.Globalization;

/// <summary>The culture is always the invariant one.</summary>
public sealed class NumberFormatInfo : IFormatProvider
{
    private static readonly NumberFormatInfo s_invariant = new();

    // In the official order, set by the official constructor.
    internal int[]? _numberGroupSizes;
    internal int[]? _currencyGroupSizes;
    internal int[]? _percentGroupSizes;
    internal string? _positiveSign;
    internal string? _negativeSign;
    internal string? _numberDecimalSeparator;
    internal string? _numberGroupSeparator;
    internal string? _currencyGroupSeparator;
    internal string? _currencyDecimalSeparator;
    internal string? _currencySymbol;
    internal string? _nanSymbol;
    internal string? _positiveInfinitySymbol;
    internal string? _negativeInfinitySymbol;
    internal string? _percentDecimalSeparator;
    internal string? _percentGroupSeparator;
    internal string? _percentSymbol;
    internal string? _perMilleSymbol;
    internal byte[]? _positiveSignUtf8;
    internal byte[]? _negativeSignUtf8;
    internal byte[]? _currencySymbolUtf8;
    internal byte[]? _numberDecimalSeparatorUtf8;
    internal byte[]? _currencyDecimalSeparatorUtf8;
    internal byte[]? _currencyGroupSeparatorUtf8;
    internal byte[]? _numberGroupSeparatorUtf8;
    internal byte[]? _percentSymbolUtf8;
    internal byte[]? _percentDecimalSeparatorUtf8;
    internal byte[]? _percentGroupSeparatorUtf8;
    internal byte[]? _perMilleSymbolUtf8;
    internal byte[]? _nanSymbolUtf8;
    internal byte[]? _positiveInfinitySymbolUtf8;
    internal byte[]? _negativeInfinitySymbolUtf8;
    internal string[]? _nativeDigits;
    internal int _numberDecimalDigits;
    internal int _currencyDecimalDigits;
    internal int _currencyPositivePattern;
    internal int _currencyNegativePattern;
    internal int _numberNegativePattern;
    internal int _percentPositivePattern;
    internal int _percentNegativePattern;
    internal int _percentDecimalDigits;
    internal int _digitSubstitution;
    internal bool _isReadOnly;
    private bool _hasInvariantNumberSigns;
    private bool _allowHyphenDuringParsing;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern NumberFormatInfo();

    public extern string NumberDecimalSeparator
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
        [MethodImpl(MethodImplOptions.InternalCall)]
        set;
    }

    public static NumberFormatInfo InvariantInfo => s_invariant;

    public static NumberFormatInfo CurrentInfo => s_invariant;

    public static NumberFormatInfo GetInstance(IFormatProvider? formatProvider) =>
        formatProvider == null
            ? s_invariant
            : formatProvider as NumberFormatInfo
                ?? formatProvider.GetFormat(typeof(NumberFormatInfo)) as NumberFormatInfo
                ?? s_invariant;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern object? GetFormat(Type? formatType);
}
