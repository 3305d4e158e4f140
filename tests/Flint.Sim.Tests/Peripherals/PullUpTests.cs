using Flint.Sim.Peripherals;

namespace Flint.Sim.Tests.Peripherals;

/// <summary>What pulls the lines of an I2C bus up.</summary>
public sealed class PullUpTests
{
    private const ulong I2c = 0x4000_5400;
    private const string Core = "cpu: CPU.RiscV32 @ sysbus\n    cpuType: \"rv32ec\"\ni2c0: I2C.STM32F1_I2C @ sysbus 0x40005400\n    frequency: 8000000\n";
    private const string Resistors = "pullUps: Miscellaneous.PullUpResistors @ i2c0\n";

    [Theory]
    [InlineData("", false, false)]
    [InlineData("", true, true)]
    [InlineData(Resistors, false, true)]
    public void Are_resistors_of_the_board_or_of_a_device(string resistors, bool ofDevice, bool isHeard)
    {
        var bench = new TestBench(Core + resistors);
        bench.Device<II2cController>("i2c0").Attach(0x50, new Device(ofDevice));
        bench[I2c + 0x04] = 8;
        bench[I2c + 0x1C] = 40;
        bench[I2c] = 1;
        bench[I2c] = 1 | 1 << 8;
        bench.Wait(10_000);
        bench[I2c + 0x10] = 0xA0;
        bench.Wait(100_000);
        const uint AddressSent = 2;
        Assert.Equal(isHeard ? AddressSent : 0, bench[I2c + 0x14] & AddressSent);
        Assert.Equal(isHeard ? [] : ["nothing pulls the lines of 'i2c0' up: no resistors of the board, and no device that brings them"], bench.Told);
    }

    [Fact]
    public void Are_registered_at_a_controller() => Assert.Equal(
        "board.repl(5): error: 'pullUps' pulls up the lines of 'cpu', which is no I2C controller",
        Assert.Throws<BuildErrorException>(() => Platform.Parse(Core + "pullUps: Miscellaneous.PullUpResistors @ cpu\n", "board.repl")).ToString());

    private sealed class Device(bool hasPullUps) : II2cDevice
    {
        public bool HasPullUps => hasPullUps;

        public bool Write(byte value) => true;

        public byte Read() => 0;
    }
}
