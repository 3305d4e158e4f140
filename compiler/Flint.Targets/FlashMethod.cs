using System.Collections.Immutable;

namespace Flint.Targets;

/// <summary>A way to get an image onto a board: a program that is run, or a drive that the image is copied to.</summary>
/// <param name="Tool">The program's name on PATH, or null for a drive.</param>
/// <param name="Drive">The drive's label, or null for a program.</param>
/// <param name="Image">The kind of image it takes, or null for the board's first.</param>
/// <param name="Arguments">Of the program; <c>{image}</c> stands for the image's path, <c>{origin}</c> for where flash begins.</param>
/// <param name="PortArguments">What goes before them when a port is named; <c>{port}</c> stands for it.</param>
/// <param name="Install">How to get the program.</param>
/// <param name="Connect">What to do so that the board listens.</param>
public sealed record FlashMethod(
    string? Tool, string? Drive, string? Image, ImmutableArray<string> Arguments, ImmutableArray<string> PortArguments, string Install, string Connect)
{
    /// <summary>What a user calls it.</summary>
    public string Name => Tool ?? $"drive {Drive}";
}
