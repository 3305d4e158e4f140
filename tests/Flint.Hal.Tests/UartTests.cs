using System.Text;

namespace Flint.Hal.Tests;

public sealed class UartTests(SupportMatrix matrix) : PeripheralTests(matrix)
{
    public static TheoryData<string> UartPolled => Boards.With("Uart", "uart.open");

    public static TheoryData<string> UartInterrupts => Boards.With("Uart", "uart.interrupts");

    [Theory]
    [MemberData(nameof(UartPolled))]
    public void Bytes_come_back_by_polling(string name) => Check(name, nameof(UartPolled), board =>
    {
        UartPort uart = board.Uarts[BoardParts.Of(name).Uart];
        board.RunFor(TimeSpan.FromMilliseconds(2));
        uart.Send("GKHMSDrs");
        uart.WaitFor("HLINTEst");
    });

    [Theory]
    [MemberData(nameof(UartInterrupts))]
    public void A_burst_comes_back_by_interrupts(string name) => Check(name, nameof(UartInterrupts), board =>
    {
        UartPort uart = board.Uarts[BoardParts.Of(name).Uart];
        board.RunFor(TimeSpan.FromMilliseconds(20));
        byte[] sent = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 100).Select(i => $"{i:00} ")));
        // A core of 8 MHz is slower than the line: what comes meanwhile has to fit the buffer.
        foreach (byte[] burst in sent.Chunk(150))
        {
            uart.Send(burst);
            board.RunFor(TimeSpan.FromMilliseconds(60));
        }

        Assert.Equal(sent, uart.Bytes);
    });

    [Theory]
    [MemberData(nameof(UartInterrupts))]
    public void A_port_that_is_opened_again_begins_anew(string name)
    {
        using Board board = Start(name, "UartReopened");
        UartPort port = board.Uarts[BoardParts.Of(name).Uart];
        board.Uart.WaitFor("first\n");
        port.Stream(new byte[3000], 115200);
        board.Uart.WaitFor("True\nclosed\n");
        port.Stream("abc"u8.ToArray(), 115200);
        board.Uart.WaitFor("second\n");
        port.Send("d");
        board.Uart.WaitFor("d 0\npolled\n");
        port.Send("e");
        board.Uart.WaitFor("e\n");
        Assert.Empty(board.Diagnostics);
    }

    private static Board Start(string name, string app) => Board.Start(name, Path.Combine("tests", "Flint.Hal.Tests", "Apps", app + ".cs"));
}
