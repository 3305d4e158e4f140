using Flint.Testing;

namespace Flint.SystemDevice.Tests;

public sealed class ExpanderTests
{
    private const int Direction = 0x00;
    private const int PullUps = 0x0D;
    private const int PortB = 0x13;
    private const int Latch = 0x14;

    [Fact]
    public void Pins_of_expanders_are_used_as_pins_of_the_chip()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.SystemDevice.Tests/Programs/Expanders.cs");
        var mcp23017 = new ByteRegisters { ReadOnly = { PortB } };
        mcp23017.Values[PortB] = 0x02;
        var latched = new List<byte>();

        // What is written to a port's register of pins goes to its latch. (Microchip MCP23017 data sheet, 3.5.10.)
        mcp23017.Wrote += (register, value) =>
        {
            if (register != 0x12)
                return;
            mcp23017.Values[Latch] = value;
            latched.Add(value);
        };
        board.I2c.First.Attach(0x20, mcp23017);
        var pcf8574 = new OneByte();
        board.I2c.First.Attach(0x21, pcf8574);

        board.RunToEnd();

        Assert.Equal(
            """
            High Output False
            High

            """,
            board.Uart.Text);
        Assert.Equal(0xFF & ~0x08 & ~0x20, mcp23017.Values[Direction]);
        Assert.Equal(0x02, mcp23017.Values[PullUps]);
        Assert.Equal([0x08, 0x28, 0x20], latched.TakeLast(3));
        Assert.Equal(0x81, pcf8574.Value & 0x81);
    }
}
