using Flint.Hal.Stm32F1;
using Flint.Runtime;

namespace Flint.Hal.Gd32;

/// <summary>Inputs of TIMER3, PB6 to PB9, which then counts through: channels 12 to 15.</summary>
public static class Capture
{
    private const int Unit = 3;
    private const uint FallingEdge = 1 << 1;
    private const uint BothEdges = 1 << 1 | 1 << 3;

    private static uint s_high;

    /// <exception cref="ArgumentOutOfRangeException">The channel is none of these.</exception>
    public static void Start(int channel, Edge edges)
    {
        if (channel / 4 != Unit)
            throw new ArgumentOutOfRangeException(nameof(channel), "the capture channels are 12 to 15");
        Timer.Open(Unit);
        Gpio.Open(TimerPins.Of(channel));
        Gpio.Configure(TimerPins.Of(channel), PinMode.Input);
        uint bits = edges == Edge.Both ? BothEdges : edges == Edge.Falling ? FallingEdge : 0;
        Timers.StartCapture(Timer.Registers(Unit), ClockTree.Frequency, Frequency(), channel % 4, bits);
        Eclic.Enable(49);
    }

    public static void Stop(int channel) => Timers.StopCapture(Timer.Registers(Unit), channel % 4);

    [Interrupt("Timer3")]
    private static void OnInterrupt() => Timers.OnCapture(Timer.Registers(Unit), Unit, ref s_high);

    [TargetValue("capture.frequency")]
    private static extern uint Frequency();
}
