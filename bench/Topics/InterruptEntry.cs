using Flint.Compiler;
using Flint.Targets;
using Flint.Testing;

namespace Flint.Bench.Topics;

/// <summary>A handler of the FE310's machine timer in C# and in C: instructions from the interrupt to the end of its first line, which raises a pin.</summary>
internal sealed class InterruptEntry : ITopic
{
    private const string BoardName = "hifive1-revb";

    public string Name => "interrupts";

    public Table Measure(Workbench bench)
    {
        var table = new Table("Instructions from an interrupt to the first line of its handler", "board", "C -Oz", "Flint size", "C -O2", "Flint speed");
        string folder = Path.Combine(bench.Folder, "hal");
        var native = new NativeInputs([Path.Combine(folder, "interrupt.c")], [], []);
        var cells = new List<object?>();
        foreach (OptimizationGoal goal in (ReadOnlySpan<OptimizationGoal>)[OptimizationGoal.Size, OptimizationGoal.Speed])
        {
            cells.Add(Count(bench.Build(Path.Combine(folder, "interrupt-in-c.cs"), BoardName, goal, native: native)));
            cells.Add(Count(bench.Build(Path.Combine(folder, "interrupt.cs"), BoardName, goal)));
        }

        table.Add(BoardName, [.. cells]);
        return table;
    }

    /// <summary>The program waits in a loop of a few instructions; what is executed elsewhere is the handler.</summary>
    private static int Count(BuildResult build)
    {
        using Board board = Board.Start(BoardName, build.ElfPath);
        Pin output = board.Pins["Output"];
        board.RunFor(TimeSpan.FromMicroseconds(200));
        var loop = new HashSet<ulong>();
        for (int i = 0; i < 16; i++)
        {
            loop.Add(board.Registers["pc"]);
            board.Step();
        }

        int count = 0;
        while (!output.IsHigh)
        {
            if (!loop.Contains(board.Registers["pc"]))
                count++;
            board.Step();
        }

        return count;
    }
}
