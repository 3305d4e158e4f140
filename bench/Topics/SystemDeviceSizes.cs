using Flint.Compiler;
using Flint.Targets;

namespace Flint.Bench.Topics;

/// <summary>A pin turned over every half second, through the HAL's pin types and through the GpioController of System.Device.Gpio: flash, and RAM without the stack.</summary>
internal sealed class SystemDeviceSizes : ITopic
{
    private static readonly string[] s_boards = ["ch32v003evt", "esp32-c3-devkitm-1", "hifive1-revb", "longan-nano", "pico2"];

    public string Name => "system-device";

    public Table Measure(Workbench bench)
    {
        var table = new Table("A pin turned over every half second", "board", "pin types flash", "System.Device flash", "more", "System.Device RAM");
        foreach (string board in s_boards)
        {
            BuildResult pins = bench.Build(Path.Combine(bench.Folder, "hal", "blink.cs"), board, OptimizationGoal.Size);
            BuildResult device = bench.Build(Path.Combine(bench.Folder, "packages", "blink.cs"), board, OptimizationGoal.Size);
            table.Add(board, pins.Memory.FlashUsed, device.Memory.FlashUsed, device.Memory.FlashUsed - pins.Memory.FlashUsed, device.Memory.Data + device.Memory.Bss);
        }

        return table;
    }
}
