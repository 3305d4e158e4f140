using System.Collections.Immutable;

namespace Flint.Targets;

/// <summary>What an app brings that is not C#.</summary>
/// <param name="Files">Paths of C sources (.c), assembly (.S, preprocessed; .s), objects (.o) and archives (.a).</param>
/// <param name="IncludeFolders">Where C looks for headers, in this order, before the C library's.</param>
/// <param name="Defines">Macros, each <c>NAME</c> or <c>NAME=VALUE</c>.</param>
public sealed record NativeInputs(ImmutableArray<string> Files, ImmutableArray<string> IncludeFolders, ImmutableArray<string> Defines)
{
    public static NativeInputs None { get; } = new([], [], []);

    /// <summary>These, then others; a file or folder that both name is taken once.</summary>
    public NativeInputs With(NativeInputs others) => new(
        [.. Files.Union(others.Files, StringComparer.Ordinal)],
        [.. IncludeFolders.Union(others.IncludeFolders, StringComparer.Ordinal)],
        [.. Defines.Union(others.Defines, StringComparer.Ordinal)]);
}
