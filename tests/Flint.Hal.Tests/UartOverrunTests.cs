using System.Globalization;

namespace Flint.Hal.Tests;

/// <summary>What comes faster than the program takes it, where DMA receives.</summary>
public sealed class UartOverrunTests
{
    private const int Sent = 5000;

    [Theory]
    [InlineData("ch32v003evt")]
    [InlineData("esp32-c3-devkitm-1")]
    [InlineData("longan-nano")]
    [InlineData("pico2")]
    public void Bytes_that_found_no_room_are_counted(string name)
    {
        using Board board = Board.Start(name, Path.Combine("tests", "Flint.Hal.Tests", "Apps", "UartLost.cs"));
        UartPort port = board.Uarts[BoardParts.Of(name).Uart];
        board.Uart.WaitFor("ready\n");
        port.Stream(new byte[Sent], 115200);
        int received = int.Parse(board.Uart.ReadLine(), CultureInfo.InvariantCulture);
        int lost = int.Parse(board.Uart.ReadLine(), CultureInfo.InvariantCulture);
        Assert.Equal((Sent, true), (received + lost, lost > 0));
        // And the port goes on.
        port.Send("z");
        board.Uart.WaitFor("z\n");
        Assert.Empty(board.Diagnostics);
    }
}
