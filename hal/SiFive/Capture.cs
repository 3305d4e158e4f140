namespace Flint.Hal.SiFive;

/// <summary>
/// Pins as capture inputs, by their number. The FE310 has no unit for that: the handler of an edge reads the core's cycles first of all, so each moment is some tens of cycles late, more when an
/// interrupt was masked or another handler ran, and edges that come before it has run have the moment of the last.
/// </summary>
public static class Capture
{
    private const int PinCount = 32;

    /// <exception cref="ArgumentOutOfRangeException">The channel is no pin.</exception>
    public static void Start(int channel, Edge edges)
    {
        if (channel is < 0 or >= PinCount)
            throw new ArgumentOutOfRangeException(nameof(channel), "the capture channels are the pins, 0 to 31");
        Gpio.Configure(channel, PinMode.Input);
        GpioInterrupts.Capture(channel, edges);
    }

    public static void Stop(int channel) => GpioInterrupts.Capture(channel, Edge.None);
}
