using System.Text.RegularExpressions;
using Flint.Targets;
using Flint.Testing;

namespace Flint.Firmware.Tests;

public sealed class LoggerTests
{
    // A program that was loaded into RAM is gone without power.
    public static TheoryData<string> Logger => [.. FirmwareBoards.Of("logger").Where(board => board.Data != "esp32-c3-devkitm-1-ram")];

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

    /// <summary>Each instruction of a record's way into the flash; before and after it the power fails now and then. On two chips: thousands of starts take a while.</summary>
    [Theory]
    [InlineData("ch32v003evt")]
    [InlineData("longan-nano")]
    public void The_power_may_fail_at_any_instruction(string name)
    {
        RenodeSupport.SkipBecause("engine renode has no snapshots");
        using var board = Board.Start(name, "firmware/logger");
        board.Uart.WaitFor("next 1\n");
        CutAtEachInstruction(board, before: 0);
        board.Uart.WaitFor("1: ");
        board.RunFor(TimeSpan.FromMilliseconds(90));
        CutAtEachInstruction(board, before: 1);
    }

    private static void CutAtEachInstruction(Board board, int before)
    {
        (ulong first, ulong begin, ulong end, ulong last) = FindWrite(board, $"{before + 1}: ");
        bool wasWritten = false;
        for (ulong at = first; at < last; at += at >= begin && at < end ? 1ul : 499)
        {
            board.RunToInstruction(at);
            BoardSnapshot here = board.Save();
            board.CyclePower();
            Match line = board.Uart.WaitFor(new Regex("log has ([0-9]+) records, next ([0-9]+)\n"));
            int count = int.Parse(line.Groups[1].Value);

            // Once the record is there it stays.
            Assert.InRange(count, wasWritten ? before + 1 : before, before + 1);
            Assert.Equal(count + 1, int.Parse(line.Groups[2].Value));
            wasWritten = count > before;
            if (at % 16 == 0)
                board.Uart.WaitFor($"{count + 1}: ");
            board.Restore(here);
        }

        Assert.True(wasWritten);
    }

    /// <summary>From now until the program says that a record is written: the first and last instruction, and those between which the flash changes.</summary>
    private static (ulong First, ulong Begin, ulong End, ulong Last) FindWrite(Board board, string said)
    {
        const ulong Stride = 256;
        BoardSnapshot start = board.Save();
        ulong first = board.Instructions;
        board.Uart.WaitFor(said);
        ulong last = board.Instructions;
        board.Restore(start);
        Target target = TargetCatalog.Open(Installation.Locate().Boards, []).Load(board.Name);
        ulong origin = Convert.ToUInt64(target.Values["storage.origin"], 16);
        int length = int.Parse(target.Values["storage.pageSize"]);
        byte[] content = board.Memory.Read(origin, length);
        var changes = new List<ulong>();
        for (ulong at = first; at < last; at += Stride)
        {
            board.RunToInstruction(at);
            byte[] now = board.Memory.Read(origin, length);
            if (!now.AsSpan().SequenceEqual(content))
                changes.Add(at);
            content = now;
        }

        board.Restore(start);
        return (first, changes[0] - (2 * Stride), changes[^1] + Stride, last);
    }
}
