namespace Flint.Hal.Esp32;

/// <summary>
/// Edges of any pin, whose interrupt reads the system timer first. The channel is the number of the pin. The chip has no timer that a pin stops, and its remote control receiver tells of edges
/// when many have come, or none for a while.
/// </summary>
public static class Capture
{
    /// <exception cref="ArgumentOutOfRangeException">There is no such pin.</exception>
    public static void Start(int channel, Edge edges)
    {
        if (channel is < 0 or > 21)
            throw new ArgumentOutOfRangeException(nameof(channel), "the capture channels are the pins 0 to 21");
        Gpio.Configure(channel, PinMode.Input);
        GpioInterrupt.Capture(channel, edges);
    }

    public static void Stop(int channel) => GpioInterrupt.Capture(channel, Edge.None);
}
