namespace Flint.Hal.Tests;

/// <summary>Devices by numbers that a chip does not have, a speed that no bus has, an address that is none, which no type can rule out: each is refused with what there is.</summary>
public sealed class MisuseTests
{
    [Theory]
    [InlineData("esp32-c3-devkitm-1", "the I2C controller is 0", "the SPI bus for programs is 2", "the UARTs are 0 and 1", "the PWM channels are 0 to 5", "the timers are 0 and 1", "the SPI bus cannot have that frequency")]
    [InlineData("hifive1-revb", "the I2C controller is 0", "only SPI1 has pins", "the UARTs are 0 and 1", "comparator 0 of a PWM unit sets the period and is no output", "the timers are 1 and 2", "the SPI bus cannot have that frequency")]
    [InlineData("longan-nano", "the I2C controllers are 0 and 1", "the SPI controllers are 0 and 1", "the USARTs are 0, 1 and 2", "the channels are 4 times the timer, 0 to 4, plus 0 to 3", "the periodic timers are 5 and 6", "the SPI controller cannot make that speed")]
    [InlineData("pico2", "the I2C controllers are 0 and 1", "the SPI controllers are 0 and 1", "the UARTs are 0 and 1", "the PWM channels are 0 to 15, two a slice", "the timers are 0 to 3", "the SPI controller cannot make that speed")]
    public void A_device_that_the_chip_lacks(string name, string i2c, string spi, string uart, string pwm, string timer, string frequency)
    {
        string once = $"{i2c} (Parameter 'bus')\n{spi} (Parameter 'bus')\n{uart} (Parameter 'uart')\n{pwm} (Parameter 'channel')\n{timer} (Parameter 'timer')\n";
        const string Neutral = """
            an address has 7 bits, 0 to 0x7F; a data sheet's of 8 bits is to be halved (Parameter 'address')

            """;
        using Board board = Board.Start(name, "tests/Flint.Hal.Tests/Apps/Misuse.cs");
        board.Uart.WaitFor("done\n");
        Assert.Equal($"{once}{once}{frequency} (Parameter 'frequency')\n{Neutral}done\n", board.Uart.Text);
    }
}
