using System.Text;
using Flint.Testing;

namespace Flint.Firmware.Tests;

/// <summary>The apps that talk.</summary>
public sealed class SerialAppTests
{
    public static TheoryData<string> Echo => FirmwareBoards.Of("echo");

    public static TheoryData<string> Shell => FirmwareBoards.Of("shell");

    [Theory]
    [MemberData(nameof(Echo))]
    public void Echo_gives_back_all_that_comes(string name)
    {
        using var board = Board.Start(name, "firmware/echo");
        board.RunFor(TimeSpan.FromMilliseconds(20));
        var sent = new List<byte>();
        for (int line = 0; line < 20; line++)
        {
            // A core of 8 MHz is slower than the line, and as fast as it in the mean.
            byte[] burst = Encoding.ASCII.GetBytes($"line {line:00} of twenty, of 32 bytes\n");
            sent.AddRange(burst);
            foreach (UartPort uart in board.Uarts)
                uart.Send(burst);
            board.RunFor(TimeSpan.FromMilliseconds(15));
        }

        Assert.Contains(board.Uarts, uart => uart.Bytes.SequenceEqual(sent));
    }

    [Theory]
    [MemberData(nameof(Shell))]
    public void Shell_answers(string name)
    {
        using var board = Board.Start(name, "firmware/shell");
        board.Uart.WaitFor("Type help.\n> ");
        Ask(board, "help", "echo TEXT, led on|off|toggle, memory, uptime\n");
        Ask(board, "echo  one two", "one two\n");
        Ask(board, "led on", "");
        Assert.True(board.Led.IsOn);
        Ask(board, "led off", "");
        Assert.False(board.Led.IsOn);
        Ask(board, "led blue", "led on, led off or led toggle\n");
        Ask(board, "hlep", "no command 'hlep'; type help\n");
        board.RunFor(TimeSpan.FromSeconds(2));
        Assert.Matches("^[23] s\n$", Answer(board, "uptime"));
        Assert.Matches("^[0-9]+ bytes\n$", Answer(board, "memory"));
    }

    private static void Ask(Board board, string command, string expected) => Assert.Equal(expected, Answer(board, command));

    private static string Answer(Board board, string command)
    {
        board.Uart.Send(command + "\n");
        string answer = board.Uart.WaitFor("> ");
        return answer[..^2];
    }
}
