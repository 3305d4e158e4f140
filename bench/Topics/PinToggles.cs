using Flint.Compiler;
using Flint.Targets;
using Flint.Testing;

namespace Flint.Bench.Topics;

/// <summary>A pin turned over for ever, through the HAL and by registers in C, both behind Flint's own startup: flash, and instructions a toggle.</summary>
internal sealed class PinToggles : ITopic
{
    private const int Toggles = 64;

    private static readonly string[] s_boards = ["ch32v003evt", "esp32-c3-devkitm-1", "hifive1-revb", "longan-nano", "pico2"];

    public string Name => "pins";

    public Table Measure(Workbench bench)
    {
        var table = new Table("A pin turned over for ever", "board", "C -Oz flash", "Flint flash", "C instructions a toggle", "Flint instructions", "Flint RAM");
        string folder = Path.Combine(bench.Folder, "hal");
        foreach (string board in s_boards)
        {
            var native = new NativeInputs(
                [Path.Combine(folder, "toggle.c")], [], [$"{board.ToUpperInvariant().Replace('-', '_')}", $"PIN={bench.Board(board).Pins["Output"].Number}"]);
            BuildResult c = bench.Build(Path.Combine(folder, "toggle-in-c.cs"), board, OptimizationGoal.Size, native: native);
            BuildResult flint = bench.Build(Path.Combine(folder, "toggle.cs"), board, OptimizationGoal.Size);
            table.Add(
                board, c.Memory.FlashUsed, flint.Memory.FlashUsed, InstructionsPerToggle(board, c), InstructionsPerToggle(board, flint), flint.Memory.Data + flint.Memory.Bss);
        }

        return table;
    }

    private static double InstructionsPerToggle(string name, BuildResult build)
    {
        using Board board = Board.Start(name, build.ElfPath);
        Pin output = board.Pins["Output"];
        for (int i = 0; i < 4; i++)
            board.RunUntil(output.Edge());
        ulong before = board.Instructions;
        for (int i = 0; i < Toggles; i++)
            board.RunUntil(output.Edge());
        return (double)(board.Instructions - before) / Toggles;
    }
}
