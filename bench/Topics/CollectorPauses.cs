using Flint.Targets;

namespace Flint.Bench.Topics;

/// <summary>How long a collection keeps the program waiting, by what is alive.</summary>
internal sealed class CollectorPauses : ITopic
{
    private static readonly string[] s_programs = ["linked-list", "tree", "objects-in-array", "every-second-object", "blocks-of-bytes"];

    public string Name => "pauses";

    public Table Measure(Workbench bench)
    {
        var table = new Table(
            "Instructions of one collection (32 KiB of RAM)", "alive", "bytes", "Flint size", "Flint speed", "size, per live KiB", "speed, per live KiB");
        foreach (string program in s_programs)
        {
            (int size, uint live) = Run(bench, program, OptimizationGoal.Size);
            (int speed, _) = Run(bench, program, OptimizationGoal.Speed);
            table.Add(program.Replace('-', ' '), live, size, speed, PerKibibyte(size, live), PerKibibyte(speed, live));
        }

        return table;
    }

    private static (int Instructions, uint Live) Run(Workbench bench, string program, OptimizationGoal goal) =>
        bench.Run(bench.BuildCollectorProgram(program, goal).ElfPath, Workbench.SmallVirt);

    private static int PerKibibyte(int instructions, uint live) => (int)(instructions * 1024L / live);
}
