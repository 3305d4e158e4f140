using Flint.Sim.Peripherals;

namespace Flint.Sim.Tests.Espressif;

/// <summary>The analog-to-digital converter, used as a driver does: what its controller needs before it converts.</summary>
public sealed class AdcTests
{
    private const uint Request = 1u << 31 | 3 << 23 | 2 << 25;
    private const uint Start = 1 << 29;
    private const uint FromBus = 2 << 21;

    private readonly Esp32Board board = new();

    public AdcTests()
    {
        board.Device<IAdc>("adc").SetMillivolts(2, 1250);
        board.Write("adc", 0x54, FromBus | 3);
    }

    private string? Told => board.Machine.Diagnostics.All.Select(diagnostic => diagnostic.Message).SingleOrDefault();

    [Fact]
    public void A_voltage_is_converted_when_the_start_is_seen()
    {
        Convert(0.7);
        Assert.Equal((1u << 31, 2047u, null), (board.Read("adc", 0x44), board.Read("adc", 0x2C), Told));
    }

    [Theory]
    [InlineData(0x54, 4, "adc converts nothing, as its controller has no clock: CLKM_CONF.CLK_SEL is 0")]
    [InlineData(0x00, 0x4003_8200, "adc converts nothing, as its clock is off: CTRL.SAR_CLK_GATED is 0")]
    [InlineData(0x00, 0x5003_8240, "adc converts nothing, as it has no power: CTRL.XPD_SAR_FORCE is 2")]
    public void Nothing_is_converted_without_clock_or_power(ulong register, uint value, string expected)
    {
        board.Write("adc", register, value);
        Convert(0.9);
        Assert.Equal((0u, expected), (board.Read("adc", 0x44), Told));
    }

    [Fact]
    public void A_start_that_is_too_short_for_the_controllers_clock_is_not_seen()
    {
        Convert(0.2);
        Assert.Equal((0u, "ONETIME_SAMPLE.START of adc was 1 for less than three clocks of the controller, which does not see it"), (board.Read("adc", 0x44), Told));
    }

    private void Convert(double microseconds)
    {
        board.Write("adc", 0x20, Request | Start);
        board.RunFor(microseconds);
        board.Write("adc", 0x20, Request);
        board.RunFor(20);
    }
}
