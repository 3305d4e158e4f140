using System.Text.RegularExpressions;

namespace Flint.Hal.Tests;

/// <summary>What only the FE310 does.</summary>
public sealed class Fe310Tests
{
    [Fact]
    public void Power_may_fail_while_flash_is_written_or_erased()
    {
        using Board board = Start("Records");
        Assert.Equal("255 0", board.Uart.ReadLine());
        int cuts = 0;
        int before = 0;
        board.Uart.WaitFor("writes\n");
        BoardSnapshot start = board.Save();
        ulong first = board.Instructions;
        board.Uart.WaitFor("written\n");
        ulong written = board.Instructions;
        board.Uart.WaitFor("erased\n");
        ulong last = board.Instructions;
        board.Restore(start);
        var seen = new HashSet<int>();
        for (ulong at = first; at < last; at += at < written ? 149u : 90_001u)
        {
            board.RunToInstruction(at);
            BoardSnapshot here = board.Save();
            board.CyclePower();
            Match said = board.Uart.WaitFor(new Regex("7 (-?[0-9]+)\n"));
            int count = int.Parse(said.Groups[1].Value);
            Assert.InRange(count, before, 32);
            seen.Add(count);
            before = count;
            cuts++;
            // What was cut can be done again: the same bits are cleared once more.
            if (cuts % 16 == 0)
                board.Uart.WaitFor("erased\n");
            board.Restore(here);
        }

        // Nothing, half of the first page's part, all of it, half of the second page's part, all.
        Assert.Equal([0, 8, 16, 24, 32], seen.Order());
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void I2C_transfers_follow_one_that_was_refused()
    {
        using Board board = Start("I2cAfterRefusal");
        board.I2c[BoardParts.Of("hifive1-revb").I2c].Attach(0x50, new RegisterDevice());
        Assert.Equal("1 0", board.Uart.ReadLine());
        Assert.Equal("1 AB", board.Uart.ReadLine());
    }

    [Fact]
    public void PWM_of_few_bits_keeps_its_frequency()
    {
        using Board board = Start("SlowPwm");
        Pin pin = board.Pins["D9"];
        board.RunUntil(pin.Edge(PinEdge.Rising));
        board.RunUntil(pin.Edge(PinEdge.Rising));
        TimeSpan start = board.Time;
        board.RunUntil(pin.Edge(PinEdge.Falling));
        Assert.InRange((board.Time - start).TotalMicroseconds, 2480, 2520);
        board.RunUntil(pin.Edge(PinEdge.Rising));
        Assert.InRange((board.Time - start).TotalMicroseconds, 9970, 10_030);
    }

    [Fact]
    public void Priorities_are_those_of_three_bits()
    {
        using Board board = Start("Priorities");
        Assert.Equal("priority 8", board.Uart.ReadLine());
        Assert.Equal("priority 4294967295", board.Uart.ReadLine());
    }

    private static Board Start(string app) => Board.Start("hifive1-revb", Path.Combine("tests", "Flint.Hal.Tests", "Fe310", app + ".cs"));
}
