using System.Text.RegularExpressions;
using Flint.Testing;

namespace Flint.Firmware.Tests;

public sealed class LoggerTests
{
    public static TheoryData<string> Logger => FirmwareBoards.Of("logger");

    [Theory]
    [MemberData(nameof(Logger))]
    public void Records_outlive_the_power(string name)
    {
        using var board = Board.Start(name, "firmware/logger");
        Assert.Equal("log has 0 records, next 1", board.Uart.ReadLine());
        board.Adcs.First.SetMillivolts(0, 0);
        for (int number = 1; number <= 5; number++)
            Assert.Matches($"^{number}: [0-9]+$", board.Uart.ReadLine());
        board.RunFor(TimeSpan.FromMilliseconds(50));
        board.CyclePower();
        Assert.Equal("log has 5 records, next 6", board.Uart.ReadLine());
        Assert.Matches("^6: ", board.Uart.ReadLine());
    }

    /// <summary>From the start of one record to the start of the next: erasing a page is part of it in the first, and where a page has room for one record.</summary>
    [Theory]
    [MemberData(nameof(Logger))]
    public void The_power_may_fail_at_any_instruction(string name)
    {
        using var board = Board.Start(name, "firmware/logger");
        board.Uart.WaitFor("next 1\n");
        CutAtEachInstruction(board, before: 0);
        board.Uart.WaitFor("1: ");
        board.RunFor(TimeSpan.FromMilliseconds(90));
        CutAtEachInstruction(board, before: 1);
    }

    private static void CutAtEachInstruction(Board board, int before)
    {
        BoardSnapshot start = board.Save();
        ulong first = board.Instructions;
        board.Uart.WaitFor($"{before + 1}: ");
        ulong last = board.Instructions;
        board.Restore(start);
        bool wasWritten = false;
        for (ulong at = first; at < last; at++)
        {
            board.RunToInstruction(at);
            BoardSnapshot here = board.Save();
            board.CyclePower();
            Match line = Regex.Match(board.Uart.ReadLine(), "^log has ([0-9]+) records, next ([0-9]+)$");
            Assert.True(line.Success, $"cut at instruction {at}");
            int count = int.Parse(line.Groups[1].Value);

            // Once the record is there it stays.
            Assert.InRange(count, wasWritten ? before + 1 : before, before + 1);
            Assert.Equal(count + 1, int.Parse(line.Groups[2].Value));
            wasWritten = count > before;
            if (at % 64 == 0)
                board.Uart.WaitFor($"{count + 1}: ");
            board.Restore(here);
        }

        Assert.True(wasWritten);
    }
}
