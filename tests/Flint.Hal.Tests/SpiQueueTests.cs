namespace Flint.Hal.Tests;

/// <summary>Transfers that several tasks ask for at once. Two of them do not fit the CH32V003's memory.</summary>
public sealed class SpiQueueTests
{
    public static TheoryData<string> Large => Boards.Large("Spi", "spi.start");

    [Theory]
    [MemberData(nameof(Large))]
    public void The_second_begins_when_the_first_has_ended(string name)
    {
        using Board board = Board.Start(name, Path.Combine("tests", "Flint.Hal.Tests", "Apps", "SpiQueue.cs"));
        var device = new Inverter();
        board.Spi[BoardParts.Of(name).Spi].Attach(device, board.Pins["Output"]);
        Assert.Equal("FFFFFFFFFF00", board.Uart.ReadLine());
        Assert.Equal([1, 2, 3, 0, 0, 0, 0, 0], device.Received);
        Assert.Equal([true, false, true, false], device.Selections.TakeLast(4));
    }
}
