namespace Flint.Hal.Tests;

/// <summary>What the simulator calls the parts that a board's default devices are on.</summary>
/// <param name="AdcChannel">The converter's own number for the channel of <c>Board.Adc</c>.</param>
public sealed record BoardParts(string I2c, string Spi, string Uart, int AdcChannel)
{
    private static readonly Dictionary<string, BoardParts> known = new(StringComparer.Ordinal)
    {
        ["ch32v003evt"] = new("i2c1", "spi1", "usart1", 0),
        ["esp32-c3-devkitm-1"] = new("i2c0", "spi2", "uart1", 0),
        ["esp32-c3-devkitm-1-ram"] = new("i2c0", "spi2", "uart1", 0),
        ["hifive1-revb"] = new("i2c0", "spi1", "uart1", 0),
        ["longan-nano"] = new("i2c0", "spi0", "usart1", 0),
        ["pico2"] = new("i2c0", "spi0", "uart1", 0),
    };

    public static BoardParts Of(string board) => known[board];
}
