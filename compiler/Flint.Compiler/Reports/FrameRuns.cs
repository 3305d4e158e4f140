using System.Collections.Immutable;

namespace Flint.Compiler.Reports;

/// <summary>Writes what a recursion repeats once, as .NET does of a stack overflow.</summary>
internal static class FrameRuns
{
    private const int LongestCycle = 8;
    private const int FewestRepeats = 4;
    private const string Line = "--------------------------------";

    public static IEnumerable<string> Of(ImmutableArray<string> lines)
    {
        for (int i = 0; i < lines.Length;)
        {
            (int length, int repeats) = Enumerable.Range(1, LongestCycle)
                .Select(length => (length, Repeats(lines, i, length)))
                .FirstOrDefault(run => run.Item2 >= FewestRepeats, (1, 1));
            if (repeats == 1)
            {
                yield return lines[i++];
                continue;
            }

            yield return $"Repeat {repeats} times:";
            yield return Line;
            for (int j = 0; j < length; j++)
                yield return lines[i + j];
            yield return Line;
            i += length * repeats;
        }
    }

    private static int Repeats(ImmutableArray<string> lines, int start, int length)
    {
        int end = start + length;
        while (end < lines.Length && lines[end] == lines[end - length])
            end++;
        return (end - start) / length;
    }
}
