using System.CommandLine;
using System.CommandLine.Parsing;
using Flint.Targets;

namespace Flint.Cli;

/// <summary>Options that several commands have. Each command makes its own, as an option belongs to one place in the tree.</summary>
internal static class CommonOptions
{
    public static Option<string> Board(bool required = true) => new("--board", "-b")
    {
        Description = "The board to build for; flint boards lists them",
        HelpName = "board",
        Required = required,
    };

    public static Option<string[]> Boards() => new("--boards")
    {
        Description = "A folder with further boards; may be repeated. FLINT_BOARDS does the same",
        HelpName = "folder",
        DefaultValueFactory = _ => [],
    };

    public static Option<OptimizationGoal> Optimize() => new("--optimize", "-O")
    {
        Description = "What to favour: size or speed",
        DefaultValueFactory = _ => OptimizationGoal.Size,
        HelpName = "size|speed",
        CustomParser = Choice("--optimize", ("size", OptimizationGoal.Size), ("speed", OptimizationGoal.Speed)),
    };

    /// <summary>Null when it is left to the app.</summary>
    public static Option<HeapMode?> Heap() => new("--heap")
    {
        Description = "What becomes of memory that nothing refers to, where the app's property FlintHeap does not say it: collected, bump (never given back) or none "
            + "(allocating is an error); to find errors, verified (checks the heap after each collection) or stressed (collects at every allocation, too)",
        HelpName = HeapModes.Words,
        CustomParser = result => HeapModes.Parse("--heap", result.Tokens[0].Value),
    };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON" };

    /// <summary>One of several words, exactly as they are listed.</summary>
    public static Func<ArgumentResult, T> Choice<T>(string option, params (string Word, T Value)[] choices) => result =>
    {
        string word = result.Tokens[0].Value;
        foreach ((string known, T value) in choices)
        {
            if (known == word)
                return value;
        }
        throw new BuildErrorException($"{option} is '{word}'", $"known values: {string.Join(", ", choices.Select(choice => choice.Word))}");
    };
}
