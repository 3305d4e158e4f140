using Flint.Compiler.Link;
using Flint.Targets;

namespace Flint.Bench;

/// <summary>Builds the C version of a workload with clang of the same LLVM, the same libraries and no startup but the least.</summary>
internal sealed class CTwin(string benchFolder, Toolchain toolchain)
{
    private static readonly string[] s_withHeap = ["mapslice", "bintrees", "strbuild", "strconcat"];

    public string Clang { get; } = Path.Combine(Path.GetDirectoryName(toolchain.Opt)!, "clang-" + toolchain.LlvmVersion.Split('.')[0]);

    public void BuildKernel(string name, OptimizationGoal goal, string output) =>
        Build([name + ".c", .. s_withHeap.Contains(name) ? (string[])["../c/sys.c", "../c/main.c"] : ["../c/main.c"]], "virt.ld", goal, output);

    /// <summary>A program with a main of its own.</summary>
    public void BuildProgram(string name, string script, OptimizationGoal goal, string output) => Build([name + ".c"], script, goal, output);

    /// <summary>Bytes of .text and .rodata, and of .data and .bss.</summary>
    public static (ulong Flash, ulong Ram) SizeOf(string elf)
    {
        ElfSection[] sections = [.. ObjectFile.Read(elf).Sections.Where(section => section.IsAllocated && section.Name != ".stack")];
        return (
            sections.Where(section => !section.HasNoData).Aggregate(0UL, (sum, section) => sum + section.Size),
            sections.Where(section => section.IsWritable).Aggregate(0UL, (sum, section) => sum + section.Size));
    }

    private void Build(IEnumerable<string> sources, string script, OptimizationGoal goal, string output)
    {
        string kernels = Path.Combine(benchFolder, "kernels");
        string include = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(toolchain.SmallLibC)!, "..", "..", "..", "include"));
        string[] arguments =
        [
            goal == OptimizationGoal.Size ? "-Oz" : "-O2", "--target=riscv32-unknown-elf", "-march=rv32imac_zicsr", "-mabi=ilp32", "-ffreestanding",
            "-fno-builtin-printf", "-isystem", include, "-ffunction-sections", "-fdata-sections", "-nostdlib", "-fuse-ld=lld", $"--ld-path={toolchain.Lld}",
            "-Wl,--gc-sections", "-T", Path.Combine(benchFolder, "c", script), Path.Combine(benchFolder, "c", "crt0.S"), .. sources,
            "-Wl,--start-group", .. toolchain.Archives(goal), "-Wl,--end-group", "-o", output,
        ];
        ToolResult result = ToolProcess.Run(Clang, arguments, kernels);
        if (result.ExitCode != 0)
            throw new BuildErrorException($"clang failed:\n{result.Errors}", "apt-get install clang-22");
    }
}
