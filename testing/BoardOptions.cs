using Flint.Targets;

namespace Flint.Testing;

/// <summary>How a board is made.</summary>
public sealed record BoardOptions
{
    /// <summary>The defaults of every option.</summary>
    public static BoardOptions Default { get; } = new();

    /// <summary><c>flint</c> or <c>renode</c>; what FLINT_ENGINE says when left out, else <c>flint</c>.</summary>
    public string Engine { get; init; } = Environment.GetEnvironmentVariable("FLINT_ENGINE") is { Length: > 0 } name ? name : "flint";

    public OptimizationGoal Goal { get; init; } = OptimizationGoal.Size;

    /// <summary>What the app's property says when left out, else <see cref="HeapMode.Collected"/>.</summary>
    public HeapMode? Heap { get; init; }
}
