using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

public static partial class MemoryExtensions
{
    public static bool Equals(this ReadOnlySpan<char> span, ReadOnlySpan<char> other, StringComparison comparisonType) =>
        span.Length == other.Length
            && TextMatch.AreEqual(ref span._reference, ref other._reference, span.Length, TextMatch.IgnoresCase(comparisonType));

    public static bool StartsWith(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) =>
        span.Length >= value.Length
            && TextMatch.AreEqual(ref span._reference, ref value._reference, value.Length, TextMatch.IgnoresCase(comparisonType));

    public static bool EndsWith(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) =>
        span.Length >= value.Length
            && TextMatch.AreEqual(
                ref Unsafe.Add(ref span._reference, span.Length - value.Length),
                ref value._reference,
                value.Length,
                TextMatch.IgnoresCase(comparisonType));

    public static int CompareTo(this ReadOnlySpan<char> span, ReadOnlySpan<char> other, StringComparison comparisonType) =>
        TextMatch.Compare(span, other, TextMatch.IgnoresCase(comparisonType));

    public static int IndexOf(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) =>
        TextMatch.IndexOf(span, value, TextMatch.IgnoresCase(comparisonType));

    public static int LastIndexOf(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) =>
        TextMatch.LastIndexOf(span, value, TextMatch.IgnoresCase(comparisonType));

    public static bool Contains(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) =>
        TextMatch.IndexOf(span, value, TextMatch.IgnoresCase(comparisonType)) >= 0;
}
