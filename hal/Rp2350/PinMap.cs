namespace Flint.Hal.Rp2350;

/// <summary>Which pins can be a peripheral's. (RP2350 Datasheet, GPIO function select.)</summary>
internal static class PinMap
{
    private const uint SecondUartFunction = 11;

    /// <summary>The function that makes a pin a UART's transmitter or receiver: UARTs take turns by four pins, in the order 0, 1, 1, 0.</summary>
    /// <exception cref="ArgumentException">It cannot be.</exception>
    public static uint Uart(int uart, int pin, bool isReceiver)
    {
        if ((((pin / 4) + 1) >> 1 & 1) != uart || pin % 2 != (isReceiver ? 1 : 0))
            throw new ArgumentException("the board gives this UART a pin that cannot be its own");
        return pin % 4 < 2 ? PinFunctions.Uart : SecondUartFunction;
    }

    /// <summary>SDA is on even pins, SCL on odd ones; controllers take turns by two pins.</summary>
    /// <exception cref="ArgumentException">It cannot be.</exception>
    public static void RequireI2c(int bus, int pin, bool isClock)
    {
        if (pin / 2 % 2 != bus || pin % 2 != (isClock ? 1 : 0))
            throw new ArgumentException("the board gives this I2C controller a pin that cannot be its own");
    }

    /// <summary>Of four pins: data in, chip select, clock, data out; controllers take turns by eight pins.</summary>
    /// <param name="role">0 for data in, 2 for the clock, 3 for data out.</param>
    /// <exception cref="ArgumentException">It cannot be.</exception>
    public static void RequireSpi(int bus, int pin, int role)
    {
        if (pin / 8 % 2 != bus || pin % 4 != role)
            throw new ArgumentException("the board gives this SPI controller a pin that cannot be its own");
    }

    /// <summary>Two pins a slice, eight slices in turn.</summary>
    /// <exception cref="ArgumentException">It cannot be.</exception>
    public static void RequirePwm(int channel, int pin)
    {
        if (pin % 16 != channel)
            throw new ArgumentException("the board gives this PWM output a pin that cannot be its own");
    }
}
