using Flint.Targets;

namespace Flint.Compiler.Link;

/// <summary>The installed tools and libraries that a build for one target uses, as paths.</summary>
/// <remarks>picolibc's libc.a holds the mathematical functions, too; its libm.a is an empty stub.</remarks>
/// <param name="Lld"><c>ld.lld</c>.</param>
/// <param name="Symbolizer"><c>llvm-symbolizer</c>.</param>
/// <param name="LlvmVersion">What opt says or is named after: <c>22</c>.</param>
/// <param name="SmallLibC">The C library's build for size.</param>
/// <param name="FastLibC">The C library's build for speed.</param>
public sealed record Toolchain(
    string Opt, string Llc, string Lld, string Symbolizer, string LlvmVersion, string LibGcc, string SmallLibC, string FastLibC)
{
    /// <exception cref="BuildErrorException">Something is not installed or too old; the hint is how to install it.</exception>
    public static Toolchain Locate(Target target) => Locate(target, ToolSearch.FromEnvironment());

    /// <exception cref="BuildErrorException">Something is not installed or too old; the hint is how to install it.</exception>
    public static Toolchain Locate(Target target, ToolSearch search)
    {
        IReadOnlyList<ToolStatus> tools = Inspect(search, target.Core.Isa, target.Core.Abi);
        ToolStatus[] wrong = [.. tools.Where(tool => tool.Problem is not null)];
        if (wrong.Length > 0)
        {
            string packages = string.Join(' ', wrong.Select(tool => tool.Package).Distinct().Order(StringComparer.Ordinal));
            throw new BuildErrorException(
                string.Join("; ", wrong.Select(tool => $"{tool.Name} {tool.Problem}")),
                $"apt-get install {packages} (Flint needs LLVM {ToolSearch.OldestLlvm} or later; FLINT_LLVM may name its bin folder)");
        }
        return new Toolchain(
            tools[0].Path!, tools[1].Path!, tools[2].Path!, tools[3].Path!, tools[0].Version!, tools[4].Path!, tools[5].Path!, tools[6].Path!);
    }

    /// <summary>What is installed and what is not, for a core that most boards can run the libraries of.</summary>
    public static IReadOnlyList<ToolStatus> Inspect() => Inspect(ToolSearch.FromEnvironment(), "rv32imac", "ilp32");

    /// <returns>The libraries to link with; they refer to each other.</returns>
    public IReadOnlyList<string> Archives(OptimizationGoal goal) => [goal == OptimizationGoal.Speed ? FastLibC : SmallLibC, LibGcc];

    private static IReadOnlyList<ToolStatus> Inspect(ToolSearch search, string isa, string abi) =>
    [
        search.FindOpt(),
        search.FindLlc(),
        search.FindLld(),
        search.FindSymbolizer(),
        search.FindLibGcc(isa, abi),
        search.FindPicolibc(isa, abi, fast: false),
        search.FindPicolibc(isa, abi, fast: true),
    ];
}
