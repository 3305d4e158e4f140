using Flint.Targets;

namespace Flint.Fuzzing.Campaigns;

/// <summary>How a program is built for a device, and which.</summary>
internal sealed record Configuration(string Board, OptimizationGoal Goal, HeapMode Heap)
{
    public override string ToString() => $"{Board}, {Goal.ToString().ToLowerInvariant()}, {Heap.ToString().ToLowerInvariant()}";
}
