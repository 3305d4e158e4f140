using System.Collections.Immutable;

namespace Flint.Targets;

/// <summary>A board as a list of boards shows it.</summary>
/// <param name="Isa">As in <see cref="CoreDescription"/>.</param>
/// <param name="FlashSize">In bytes.</param>
/// <param name="RamSize">In bytes, the stack included.</param>
/// <param name="Features">What an app can ask for, in ordinal order.</param>
/// <param name="Engines">The simulation engines that have it, in ordinal order.</param>
/// <param name="Inherits">The board or chip that it extends, or null.</param>
public sealed record TargetSummary(
    string Name,
    string Description,
    string Chip,
    string Isa,
    ulong FlashSize,
    ulong RamSize,
    ImmutableArray<string> Features,
    ImmutableArray<string> Engines,
    string? Inherits);
