using System.Runtime.CompilerServices;

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
        bool ignoreCase = IgnoresCase(comparisonType);
        int last = startIndex + count - value._stringLength;
        for (int start = startIndex; start <= last; start++)
            if (HasAt(start, value, ignoreCase))
                return start;
        return -1;
    }

    public int LastIndexOf(string value) => LastIndexOf(value, StringComparison.Ordinal);

    public int LastIndexOf(string value, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value, nameof(value));
        bool ignoreCase = IgnoresCase(comparisonType);
        for (int start = _stringLength - value._stringLength; start >= 0; start--)
            if (HasAt(start, value, ignoreCase))
                return start;
        return -1;
    }

    public bool Contains(string value) => IndexOf(value) >= 0;

    public bool Contains(string value, StringComparison comparisonType) => IndexOf(value, comparisonType) >= 0;

    public bool StartsWith(string value) => StartsWith(value, StringComparison.Ordinal);

    public bool StartsWith(string value, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value, nameof(value));
        return value._stringLength <= _stringLength && HasAt(0, value, IgnoresCase(comparisonType));
    }

    public bool EndsWith(string value) => EndsWith(value, StringComparison.Ordinal);

    public bool EndsWith(string value, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value, nameof(value));
        int start = _stringLength - value._stringLength;
        return start >= 0 && HasAt(start, value, IgnoresCase(comparisonType));
    }

    public bool Equals(string? value, StringComparison comparisonType) => Equals(this, value, comparisonType);

    public static bool Equals(string? a, string? b, StringComparison comparisonType)
    {
        if (!IgnoresCase(comparisonType) || (object?)a == b)
            return Equals(a, b);
        return a != null && b != null && a._stringLength == b._stringLength && a.HasAt(0, b, true);
    }

    public static int Compare(string? strA, string? strB, bool ignoreCase) =>
        Compare(strA, strB, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    public static int Compare(string? strA, string? strB, StringComparison comparisonType)
    {
        if (!IgnoresCase(comparisonType) || strA == null || strB == null)
            return CompareOrdinal(strA, strB);
        int length = strA._stringLength < strB._stringLength ? strA._stringLength : strB._stringLength;
        for (int i = 0; i < length; i++)
        {
            int order = char.ToUpperInvariant(strA[i]) - char.ToUpperInvariant(strB[i]);
            if (order != 0)
                return order;
        }
        return strA._stringLength - strB._stringLength;
    }

    /// <summary>Every second comparison does.</summary>
    private static bool IgnoresCase(StringComparison comparisonType)
    {
        if ((uint)comparisonType > (uint)StringComparison.OrdinalIgnoreCase)
            throw new ArgumentException("The string comparison type passed in is currently not supported.", nameof(comparisonType));
        return ((int)comparisonType & 1) != 0;
    }

    private bool HasAt(int start, string value, bool ignoreCase)
    {
        ref char here = ref Unsafe.Add(ref _firstChar, start);
        for (int i = 0; i < value._stringLength; i++)
        {
            char left = Unsafe.Add(ref here, i);
            char right = Unsafe.Add(ref value._firstChar, i);
            if (left != right && !(ignoreCase && char.ToUpperInvariant(left) == char.ToUpperInvariant(right)))
                return false;
        }
        return true;
    }
}
