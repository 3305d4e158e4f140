using Flint.Targets;

namespace Flint.Bench.Topics;

/// <summary>How many instructions the kernels take, beside C by the same LLVM.</summary>
internal sealed class KernelInstructions : ITopic
{
    public string Name => "instructions";

    public Table Measure(Workbench bench)
    {
        var table = new Table(
            "Instructions executed, all checks on (QEMU virt, RV32IMAC; bintrees with 32 KiB of RAM)",
            "kernel", "C -O2", "Flint speed", "ratio", "at most", "C -Oz", "Flint size", "TinyGo -opt=2");
        var pure = new List<double>();
        foreach (Kernel kernel in Kernel.All.Where(kernel => kernel.TinyGo.Instructions is not null))
        {
            int fastC = kernel.CountInstructions(bench, bench.C.BuildKernel(kernel.Name, OptimizationGoal.Speed));
            int smallC = kernel.CountInstructions(bench, bench.C.BuildKernel(kernel.Name, OptimizationGoal.Size));
            int fast = CountFlint(bench, kernel, OptimizationGoal.Speed);
            int small = CountFlint(bench, kernel, OptimizationGoal.Size);
            double ratio = (double)fast / fastC;
            if (kernel.IsPure)
                pure.Add(ratio);
            table.Add(kernel.Name, fastC, fast, ratio, kernel.MostInstructions, smallC, small, kernel.TinyGo.Instructions);
        }

        table.Add("geometric mean of the first five", null, null, Math.Exp(pure.Average(Math.Log)), null, null, null, null);
        return table;
    }

    private static int CountFlint(Workbench bench, Kernel kernel, OptimizationGoal goal) =>
        kernel.CountInstructions(bench, bench.BuildKernel(kernel.Name, goal, board: kernel.Board).ElfPath);
}
