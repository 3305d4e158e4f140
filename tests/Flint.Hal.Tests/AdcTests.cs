namespace Flint.Hal.Tests;

public sealed class AdcTests(SupportMatrix matrix) : PeripheralTests(matrix)
{
    public static TheoryData<string> Adc => Boards.With("Adc", "adc.read");

    [Theory]
    [MemberData(nameof(Adc))]
    public void A_voltage_is_read(string name) => Check(name, nameof(Adc), board =>
    {
        int channel = BoardParts.Of(name).AdcChannel;
        board.Adcs.First.SetMillivolts(channel, 1000);
        Assert.InRange(int.Parse(board.Uart.ReadLine()), 980, 1020);
        board.Adcs.First.SetMillivolts(channel, 250);
        Assert.InRange(int.Parse(board.Uart.ReadLine()), 230, 270);
        Assert.Equal("True", board.Uart.ReadLine());
    });
}
