using Flint.Registers.Esp32c3;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>
/// The pins that are watched, during light sleep. They have no clock there, so a level wakes and no edge does: each pin waits for the level that it has not. (ESP32-C3 Technical
/// Reference Manual: IO MUX and GPIO Matrix.)
/// </summary>
internal static class WakingPins
{
    public const int Count = 22;

    private const uint LowLevel = 4;
    private const uint HighLevel = 5;

    /// <summary>An edge waits for its handler.</summary>
    public static bool HavePending => GPIO.PCPU_INT.Value != 0;

    /// <summary>Lets the pins wake the chip.</summary>
    /// <param name="edges">Gets what each pin waited for before.</param>
    /// <returns>The levels that they have, a bit each.</returns>
    public static uint Arm(Span<uint> edges)
    {
        uint levels = GPIO.IN.Value;
        for (int pin = 0; pin < Count; pin++)
        {
            GpioRegisters.PinValue configuration = GPIO.PIN[pin].Read();
            edges[pin] = configuration.INT_ENA == 0 ? 0 : configuration.INT_TYPE;
            if (edges[pin] != 0)
                GPIO.PIN[pin].Write(configuration with { INT_TYPE = IsHigh(levels, pin) ? LowLevel : HighLevel, WAKEUP_ENABLE = true });
        }

        return levels;
    }

    /// <summary>Lets them wait for their edges again. A change of the other direction was none.</summary>
    public static void Disarm(ReadOnlySpan<uint> edges, uint levels)
    {
        uint now = GPIO.IN.Value;
        for (int pin = 0; pin < Count; pin++)
        {
            if (edges[pin] == 0)
                continue;
            GPIO.PIN[pin].Write(GPIO.PIN[pin].Read() with { INT_TYPE = edges[pin], WAKEUP_ENABLE = false });
            Edge edge = IsHigh(now, pin) ? Edge.Rising : Edge.Falling;
            if (IsHigh(now ^ levels, pin) && ((Edge)edges[pin] & edge) == 0)
                GPIO.STATUS_W1TC.Value = 1u << pin;
        }
    }

    private static bool IsHigh(uint levels, int pin) => (levels >> pin & 1) != 0;
}
