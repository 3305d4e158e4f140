using System.Runtime.CompilerServices;

namespace System;

// Order is by code unit: what .NET does in invariant globalization mode, whatever the culture asked for.
public sealed partial class String
{
    public override bool Equals(object? obj) => obj is string other && Equals(this, other);

    public bool Equals(string? value) => Equals(this, value);

    public static bool Equals(string? a, string? b)
    {
        if ((object?)a == b)
            return true;
        return a != null && b != null && a._stringLength == b._stringLength && EqualsHelper(a, b);
    }

    private static bool EqualsHelper(string strA, string strB) =>
        SpanHelpers.SequenceEqual(ref strA._firstChar, ref strB._firstChar, strA._stringLength);

    public static bool operator ==(string? a, string? b) => Equals(a, b);

    public static bool operator !=(string? a, string? b) => !Equals(a, b);

    /// <summary>The same in every run, unlike on a desktop: nobody can flood a table here, and builds stay repeatable.</summary>
    public override int GetHashCode() => GetHashCode(new ReadOnlySpan<char>(ref _firstChar, _stringLength));

    public static int GetHashCode(ReadOnlySpan<char> value)
    {
        // FNV-1a by characters.
        uint hash = 2166136261;
        for (int i = 0; i < value.Length; i++)
            hash = (hash ^ Unsafe.Add(ref value._reference, i)) * 16777619;
        return (int)hash;
    }

    internal int GetHashCodeOrdinalIgnoreCase() => GetHashCodeOrdinalIgnoreCase(new ReadOnlySpan<char>(ref _firstChar, _stringLength));

    internal static int GetHashCodeOrdinalIgnoreCase(ReadOnlySpan<char> value)
    {
        uint hash = 2166136261;
        for (int i = 0; i < value.Length; i++)
            hash = (hash ^ char.ToUpperInvariant(Unsafe.Add(ref value._reference, i))) * 16777619;
        return (int)hash;
    }

    public int CompareTo(object? value)
    {
        if (value == null)
            return 1;
        if (value is not string other)
            throw new ArgumentException("Object must be of type String.");
        return CompareOrdinal(this, other);
    }

    public int CompareTo(string? strB) => CompareOrdinal(this, strB);

    public static int Compare(string? strA, string? strB) => CompareOrdinal(strA, strB);

    public static int CompareOrdinal(string? strA, string? strB)
    {
        if ((object?)strA == strB)
            return 0;
        if (strA == null)
            return -1;
        if (strB == null)
            return 1;
        return SpanHelpers.SequenceCompareTo(
            ref strA._firstChar, strA._stringLength, ref strB._firstChar, strB._stringLength);
    }
}
