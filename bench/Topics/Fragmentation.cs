using Flint.Targets;

namespace Flint.Bench.Topics;

/// <summary>Ten million blocks of random size in a small heap of which most is alive: memory must never be there, but in pieces that are too small.</summary>
internal sealed class Fragmentation : ITopic
{
    public string Name => "fragmentation";

    public Table Measure(Workbench bench)
    {
        var table = new Table("10,000,000 blocks of 8 to 1,024 bytes, 60 % of the heap alive (32 KiB of RAM)", "optimised for", "instructions a block", "collections");
        foreach (OptimizationGoal goal in (OptimizationGoal[])[OptimizationGoal.Size, OptimizationGoal.Speed])
        {
            (int instructions, uint collections) = bench.Run(bench.BuildCollectorProgram("fragmentation", goal).ElfPath, Workbench.SmallVirt);
            table.Add(goal.ToString(), instructions, collections);
        }

        return table;
    }
}
