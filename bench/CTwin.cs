using Flint.Compiler.Link;
using Flint.Targets;

namespace Flint.Bench;

/// <summary>Builds the C version of a workload with clang of the same LLVM, the same libraries and no startup but the least.</summary>
internal sealed class CTwin(string benchFolder, string outputFolder, Toolchain toolchain)
{
    private static readonly string[] s_withHeap = ["mapslice", "bintrees", "strbuild", "strconcat"];

    public string Lld => toolchain.Lld;

    public string Clang { get; } = Path.Combine(Path.GetDirectoryName(toolchain.Opt)!, "clang-" + toolchain.LlvmVersion.Split('.')[0]);

    /// <param name="rounds">How often the kernel runs.</param>
    /// <returns>The path of the linked program.</returns>
    public string BuildKernel(string name, OptimizationGoal goal, int rounds = 1) =>
        Build(name, s_withHeap.Contains(name) ? ["../c/sys.c", "../c/main.c"] : ["../c/main.c"], "virt.ld", goal, rounds);

    /// <summary>A program with a main of its own.</summary>
    /// <returns>The path of the linked program.</returns>
    public string BuildProgram(string name, string script) => Build(name, [], script, OptimizationGoal.Size);

    /// <summary>Bytes of .text and .rodata, and of .data and .bss.</summary>
    public static (ulong Flash, ulong Ram) SizeOf(string elf)
    {
        ElfSection[] sections = [.. ObjectFile.Read(elf).Sections.Where(section => section.IsAllocated && section.Name != ".stack")];
        return (
            sections.Where(section => !section.HasNoData).Aggregate(0UL, (sum, section) => sum + section.Size),
            sections.Where(section => section.IsWritable).Aggregate(0UL, (sum, section) => sum + section.Size));
    }

    private string Build(string name, string[] sources, string script, OptimizationGoal goal, int rounds = 1)
    {
        string output = Path.Combine(outputFolder, rounds == 1 ? $"{name}.{goal}.c.elf" : $"{name}.{goal}.x{rounds}.c.elf");
        string include = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(toolchain.SmallLibC)!, "..", "..", "..", "include"));
        string[] arguments =
        [
            goal == OptimizationGoal.Size ? "-Oz" : "-O2", $"-DROUNDS={rounds}", "--target=riscv32-unknown-elf", "-march=rv32imac_zicsr", "-mabi=ilp32", "-ffreestanding",
            "-fno-builtin-printf", "-isystem", include, "-ffunction-sections", "-fdata-sections", "-nostdlib", "-fuse-ld=lld", $"--ld-path={toolchain.Lld}",
            "-Wl,--gc-sections", "-T", Path.Combine(benchFolder, "c", script), Path.Combine(benchFolder, "c", "crt0.S"), name + ".c", .. sources,
            "-Wl,--start-group", .. toolchain.Archives(goal), "-Wl,--end-group", "-o", output,
        ];
        ToolResult result = ToolProcess.Run(Clang, arguments, Path.Combine(benchFolder, "kernels"));
        return result.ExitCode == 0 ? output : throw new BuildErrorException($"clang failed:\n{result.Errors}", "apt-get install clang-22");
    }
}
