using System;
using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>All comparison of text comes here: by code unit, or by the upper case of each.</summary>
internal static class TextMatch
{
    /// <summary>Every second comparison ignores case.</summary>
    public static bool IgnoresCase(StringComparison comparisonType)
    {
        if ((uint)comparisonType > (uint)StringComparison.OrdinalIgnoreCase)
            throw new ArgumentException("The string comparison type passed in is currently not supported.", nameof(comparisonType));
        return ((int)comparisonType & 1) != 0;
    }

    public static bool AreEqual(ref char left, ref char right, int length, bool ignoreCase)
    {
        for (int i = 0; i < length; i++)
        {
            char x = Unsafe.Add(ref left, i);
            char y = Unsafe.Add(ref right, i);
            if (x != y && !(ignoreCase && char.ToUpperInvariant(x) == char.ToUpperInvariant(y)))
                return false;
        }
        return true;
    }

    public static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool ignoreCase)
    {
        int length = left.Length < right.Length ? left.Length : right.Length;
        for (int i = 0; i < length; i++)
        {
            char x = left[i];
            char y = right[i];
            int order = ignoreCase ? char.ToUpperInvariant(x) - char.ToUpperInvariant(y) : x - y;
            if (order != 0)
                return order;
        }
        return left.Length - right.Length;
    }

    public static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> value, bool ignoreCase)
    {
        for (int start = 0; start <= text.Length - value.Length; start++)
            if (AreEqual(ref Unsafe.Add(ref text._reference, start), ref value._reference, value.Length, ignoreCase))
                return start;
        return -1;
    }

    public static int LastIndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> value, bool ignoreCase)
    {
        for (int start = text.Length - value.Length; start >= 0; start--)
            if (AreEqual(ref Unsafe.Add(ref text._reference, start), ref value._reference, value.Length, ignoreCase))
                return start;
        return -1;
    }
}
