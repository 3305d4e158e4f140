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

    /// <summary>
    /// The flash is all that the power leaves, so that two cuts are alike between which it does not change: one before and one after each change stand for all instructions of a record's way.
    /// </summary>
    [Theory]
    [MemberData(nameof(Logger))]
    public void The_power_may_fail_at_any_instruction(string name)
    {
        RenodeSupport.SkipBecause("engine renode has no snapshots");
        using var board = Board.Start(name, "firmware/logger");
        board.Uart.WaitFor("next 1\n");
        CutAtEachChange(board, before: 0);
        board.Uart.WaitFor("1: ");
        board.RunFor(TimeSpan.FromMilliseconds(90));
        CutAtEachChange(board, before: 1);
    }

    private static void CutAtEachChange(Board board, int before)
    {
        BoardSnapshot start = board.Save();
        ulong first = board.Instructions;
        board.Uart.WaitFor($"{before + 1}: ");
        ulong last = board.Instructions;
        board.Restore(start);
        ulong[] changes = FindChanges(board, start, first, last);
        Assert.NotEmpty(changes);
        SortedSet<ulong> cuts = [first, .. changes.SelectMany(change => (ulong[])[change - 1, change]), last];
        bool wasWritten = false;
        foreach (ulong at in cuts)
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
            board.Uart.WaitFor($"{count + 1}: ");
            board.Restore(here);
        }

        Assert.True(wasWritten);
    }

    /// <summary>The numbers of instructions after which the log's first page is another. The board is as it was before.</summary>
    private static ulong[] FindChanges(Board board, BoardSnapshot start, ulong first, ulong last)
    {
        const ulong Stride = 1024;
        Target target = TargetCatalog.Open(Installation.Locate().Boards, []).Load(board.Name);
        ulong origin = Convert.ToUInt64(target.Values["storage.origin"], 16);
        int length = int.Parse(target.Values["storage.pageSize"]);
        byte[] content = board.Memory.Read(origin, length);
        var changes = new List<ulong>();
        for (ulong at = first; at < last;)
        {
            ulong end = Math.Min(at + Stride, last);
            board.RunToInstruction(end);
            if (IsUnchanged())
            {
                at = end;
                continue;
            }

            // Of the instructions from at to end, the first with another content.
            board.Restore(start);
            board.RunToInstruction(at);
            BoardSnapshot same = board.Save();
            while (end - at > 1)
            {
                ulong middle = at + (end - at) / 2;
                board.RunToInstruction(middle);
                if (IsUnchanged())
                {
                    at = middle;
                    same = board.Save();
                }
                else
                {
                    end = middle;
                    board.Restore(same);
                }
            }

            board.RunToInstruction(end);
            content = board.Memory.Read(origin, length);
            changes.Add(end);
            at = end;
        }

        board.Restore(start);
        return [.. changes];

        bool IsUnchanged() => board.Memory.Read(origin, length).AsSpan().SequenceEqual(content);
    }
}
