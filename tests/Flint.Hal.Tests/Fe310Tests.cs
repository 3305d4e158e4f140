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

    private static Board Start(string app) => Board.Start("hifive1-revb", Path.Combine("tests", "Flint.Hal.Tests", "Fe310", app + ".cs"));
}
