using Flint.Targets;
using Flint.Testing;

namespace Flint.Firmware.Tests;

public sealed class BlinkTests
{
    /// <summary>FE310-G002 Manual, table 51: output_val of the GPIO at 0x10012000.</summary>
    private const uint OutputValue = 0x1001_200C;

    private const uint OutputEnable = 0x1001_2008;

    [Fact]
    public void The_LEDs_pin_goes_up_and_down()
    {
        using var blink = new BuiltFirmware("blink", "hifive1-revb-qemu");
        PinDescription led = blink.Target.Pins["Led"];
        uint mask = 1u << led.Number;
        using var qemu = new QemuMonitor(blink.Target, blink.Build.ElfPath);
        var seen = new HashSet<uint>();
        for (int sample = 0; sample < 200 && seen.Count < 2; sample++)
        {
            // Before the pin is an output its value says nothing.
            if ((qemu.ReadWord(OutputEnable) & mask) != 0)
                seen.Add(qemu.ReadWord(OutputValue) & mask);
            Thread.Sleep(20);
        }

        Assert.Equal([0u, mask], seen.Order());
    }

    [Theory]
    [InlineData("esp32-c3-devkitm-1")]
    [InlineData("hifive1-revb")]
    [InlineData("longan-nano")]
    public void The_LED_changes_every_half_second(string name)
    {
        using var board = Board.Start(name, "firmware/blink");
        board.RunFor(TimeSpan.FromMilliseconds(2250));
        // An addressable LED takes a quarter of a millisecond to be told.
        Assert.Equal([0, 100, 200, 300, 400], board.Led.Changes.Select(change => Math.Round(change.Time.TotalMilliseconds / 5)));
        Assert.Equal([true, false, true, false, true], board.Led.Changes.Select(change => change.IsHigh));
    }

    [Theory]
    [InlineData("esp32-c3-devkitm-1")]
    [InlineData("hifive1-revb")]
    [InlineData("hifive1-revb-qemu")]
    [InlineData("longan-nano")]
    public void No_RAM_is_used_but_the_stack(string board)
    {
        using var blink = new BuiltFirmware("blink", board);
        Assert.Equal(blink.Build.Memory.Stack, blink.Build.Memory.RamUsed);
    }
}
