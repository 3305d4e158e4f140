using Flint.Runtime;

namespace System.Globalization;

internal static class Ordinal
{
    internal static bool EqualsIgnoreCase(ref char charA, ref char charB, int length) =>
        TextMatch.AreEqual(ref charA, ref charB, length, ignoreCase: true);

    internal static int CompareStringIgnoreCase(ref char strA, int lengthA, ref char strB, int lengthB) =>
        TextMatch.Compare(new ReadOnlySpan<char>(ref strA, lengthA), new ReadOnlySpan<char>(ref strB, lengthB), ignoreCase: true);
}
