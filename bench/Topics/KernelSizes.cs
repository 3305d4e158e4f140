using Flint.Targets;

namespace Flint.Bench.Topics;

/// <summary>How large the kernels' images are: with the collector, and without it as TinyGo's lean ones.</summary>
internal sealed class KernelSizes : ITopic
{
    public string Name => "sizes";

    public Table Measure(Workbench bench)
    {
        var table = new Table(
            "Bytes of the whole image", "kernel", "C -Oz", "Flint --heap bump", "TinyGo z lean", "ratio", "Flint", "TinyGo z", "ratio");
        foreach (Kernel kernel in Kernel.All)
        {
            ulong bump = bench.BuildKernel(kernel.Name, OptimizationGoal.Size, HeapMode.Bump).Memory.FlashUsed;
            ulong collected = bench.BuildKernel(kernel.Name, OptimizationGoal.Size).Memory.FlashUsed;
            table.Add(
                kernel.Name, CTwin.SizeOf(bench.C.BuildKernel(kernel.Name, OptimizationGoal.Size)).Flash,
                bump, kernel.TinyGo.LeanBytes, (double)bump / kernel.TinyGo.LeanBytes,
                collected, kernel.TinyGo.DefaultBytes, (double)collected / kernel.TinyGo.DefaultBytes);
        }

        return table;
    }
}
