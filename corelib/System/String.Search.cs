using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

public sealed partial class String
{
    public int IndexOf(string value) => IndexOf(value, 0, _stringLength, StringComparison.Ordinal);

    public int IndexOf(string value, int startIndex) =>
        IndexOf(value, startIndex, _stringLength - startIndex, StringComparison.Ordinal);

    public int IndexOf(string value, int startIndex, int count) =>
        IndexOf(value, startIndex, count, StringComparison.Ordinal);

    public int IndexOf(string value, StringComparison comparisonType) => IndexOf(value, 0, _stringLength, comparisonType);

    public int IndexOf(string value, int startIndex, StringComparison comparisonType) =>
        IndexOf(value, startIndex, _stringLength - startIndex, comparisonType);

    public int IndexOf(string value, int startIndex, int count, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value, nameof(value));
        if ((uint)startIndex > (uint)_stringLength)
            ThrowHelper.ThrowStartIndexArgumentOutOfRange_ArgumentOutOfRange_IndexMustBeLessOrEqual();
        if ((uint)count > (uint)(_stringLength - startIndex))
            ThrowHelper.ThrowCountArgumentOutOfRange_ArgumentOutOfRange_Count();
        int found = TextMatch.IndexOf(
            new ReadOnlySpan<char>(ref Unsafe.Add(ref _firstChar, startIndex), count), value, TextMatch.IgnoresCase(comparisonType));
        return found < 0 ? found : startIndex + found;
    }

    public int LastIndexOf(string value) => LastIndexOf(value, StringComparison.Ordinal);

    public int LastIndexOf(string value, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value, nameof(value));
        return TextMatch.LastIndexOf(this, value, TextMatch.IgnoresCase(comparisonType));
    }

    public bool Contains(string value) => IndexOf(value) >= 0;

    public bool Contains(string value, StringComparison comparisonType) => IndexOf(value, comparisonType) >= 0;

    public bool StartsWith(string value) => StartsWith(value, StringComparison.Ordinal);

    public bool StartsWith(string value, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value, nameof(value));
        return value._stringLength <= _stringLength && HasAt(0, value, TextMatch.IgnoresCase(comparisonType));
    }

    public bool EndsWith(string value) => EndsWith(value, StringComparison.Ordinal);

    public bool EndsWith(string value, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value, nameof(value));
        int start = _stringLength - value._stringLength;
        return start >= 0 && HasAt(start, value, TextMatch.IgnoresCase(comparisonType));
    }

    public bool Equals(string? value, StringComparison comparisonType) => Equals(this, value, comparisonType);

    public static bool Equals(string? a, string? b, StringComparison comparisonType)
    {
        if (!TextMatch.IgnoresCase(comparisonType) || (object?)a == b)
            return Equals(a, b);
        return a != null && b != null && a._stringLength == b._stringLength && a.HasAt(0, b, true);
    }

    public static int Compare(string? strA, string? strB, bool ignoreCase) =>
        Compare(strA, strB, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    public static int Compare(string? strA, string? strB, StringComparison comparisonType)
    {
        bool ignoreCase = TextMatch.IgnoresCase(comparisonType);
        if (strA == null || strB == null)
            return CompareOrdinal(strA, strB);
        return TextMatch.Compare(strA, strB, ignoreCase);
    }

    private bool HasAt(int start, string value, bool ignoreCase) =>
        TextMatch.AreEqual(ref Unsafe.Add(ref _firstChar, start), ref value._firstChar, value._stringLength, ignoreCase);
}
