namespace Flint.Hal.Rp2350;

/// <summary>Edges of any pin, whose interrupt reads the count of clk_sys' cycles first. The channel is the number of the pin. The chip has no timer that a pin stops.</summary>
public static class Capture
{
    /// <exception cref="ArgumentOutOfRangeException">There is no such pin.</exception>
    public static void Start(int channel, Edge edges)
    {
        if (channel is < 0 or > 29)
            throw new ArgumentOutOfRangeException(nameof(channel), "the capture channels are the pins 0 to 29");
        CycleTimer.Start();
        Gpio.Open(channel);
        Gpio.Configure(channel, PinMode.Input);
        GpioInterrupt.Capture(channel, edges);
    }

    public static void Stop(int channel) => GpioInterrupt.Capture(channel, Edge.None);
}
