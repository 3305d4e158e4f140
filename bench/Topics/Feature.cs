using System.Collections.Immutable;

namespace Flint.Bench.Topics;

/// <summary>Something that programs use, measured by a small program of the features folder.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Program">File name without extension.</param>
/// <param name="AtMost">What it should cost at most; null when nothing is demanded.</param>
internal sealed record Feature(string Name, string Program, int? AtMost = null)
{
    /// <summary>What a feature adds to another program's image, in bytes.</summary>
    public static ImmutableArray<(Feature Feature, string Over)> InBytes { get; } =
    [
        (new("Console.WriteLine(int)", "write-int", 400), "hello"),
        (new("interpolation with ints and strings", "interpolation", 3072), "hello"),
        (new("shortest round-trip double", "write-double", 8192), "hello"),
        (new("double in the format F2", "write-double-f2", 8192), "hello"),
        (new("decimal", "decimal"), "hello"),
        (new("TimeSpan.ToString", "time-span"), "hello"),
        (new("DateTime.ToString", "date-time"), "hello"),
        (new("double.Parse", "parse-double"), "hello"),
        (new("three async tasks with delays", "tasks", 4096), "hello"),
        (new("an array on the heap", "object"), "hello"),
        (new("a throw", "throw"), "object"),
        (new("a thread", "thread"), "object"),
        (new("the first try and catch", "catch", 1024), "throw"),
        (new("a further one", "catch-again", 40), "catch"),
        (new("a Dictionary", "dictionary", 1536), "list"),
    ];

    /// <summary>What a feature takes when it runs, in instructions that its program counts with the kernels' harness.</summary>
    public static ImmutableArray<Feature> InInstructions { get; } =
    [
        new("throw to catch across 5 frames", "throw-across-frames", 1500),
        new("to another thread and back", "thread-switch"),
    ];
}
