using Flint.Hal.Stm32F1;
using Flint.Runtime;

namespace Flint.Hal.Ch32;

/// <summary>Inputs of TIM1, which then counts through: channels 4 to 7.</summary>
public static class Capture
{
    private const int Unit = 1;
    private const uint FallingEdge = 1 << 1;

    private static uint s_high;

    /// <exception cref="ArgumentOutOfRangeException">The channel is none of these.</exception>
    /// <exception cref="NotSupportedException">Both edges are asked for: the timer sees one.</exception>
    public static void Start(int channel, Edge edges)
    {
        if (channel / 4 != Unit)
            throw new ArgumentOutOfRangeException(nameof(channel), "the capture channels are 4 to 7");
        if (edges == Edge.Both)
            throw new NotSupportedException("a CH32V003's timer captures rising edges or falling ones");
        Timer.Open(Unit);
        Gpio.Open(TimerPins.Of(channel));
        Gpio.Configure(TimerPins.Of(channel), PinMode.Input);
        Timers.StartCapture(Timer.Registers(Unit), ClockTree.Frequency, Frequency(), channel % 4, edges == Edge.Falling ? FallingEdge : 0);
        Pfic.Enable(35);
        Pfic.Enable(37);
    }

    public static void Stop(int channel) => Timers.StopCapture(Timer.Registers(Unit), channel % 4);

    [Interrupt("Tim1Update")]
    [Interrupt("Tim1Capture")]
    private static void OnInterrupt() => Timers.OnCapture(Timer.Registers(Unit), Unit, ref s_high);

    [TargetValue("capture.frequency")]
    private static extern uint Frequency();
}
