using Flint.Boards;
using Flint.Hal.Plic;
using Flint.Hal.Riscv;
using Flint.Runtime;
using static Flint.Registers.Fe310.Peripherals;

namespace Flint.Hal.SiFive;

/// <summary>Edges of the pins, each a source of its own.</summary>
internal static class GpioInterrupts
{
    private const int ExternalCause = 11;
    private const int FirstSource = 8;

    // Pins whose edges get the time. Nothing of that is in a program that captures none.
    private static uint s_captured;

    public static void Watch(int pin, Edge edges)
    {
        uint mask = 1u << pin;
        GPIO0.rise_ie.Clear(mask);
        GPIO0.fall_ie.Clear(mask);
        GPIO0.rise_ip.Value = mask;
        GPIO0.fall_ip.Value = mask;
        int interrupt = ExternalCause | (FirstSource + pin) << 8;
        if (edges == Edge.None)
        {
            Controller.Disable(interrupt);
            return;
        }

        if ((edges & Edge.Rising) != 0)
            GPIO0.rise_ie.Set(mask);
        if ((edges & Edge.Falling) != 0)
            GPIO0.fall_ie.Set(mask);
        Controller.Enable(interrupt);
    }

    /// <summary>The same with the core's cycle at the edge.</summary>
    public static void Capture(int pin, Edge edges)
    {
        using (Interrupts.Mask())
            s_captured = edges == Edge.None ? s_captured & ~(1u << pin) : s_captured | 1u << pin;
        Watch(pin, edges);
    }

    [Interrupt("Gpio0")]
    [Interrupt("Gpio1")]
    [Interrupt("Gpio2")]
    [Interrupt("Gpio3")]
    [Interrupt("Gpio4")]
    [Interrupt("Gpio5")]
    [Interrupt("Gpio6")]
    [Interrupt("Gpio7")]
    [Interrupt("Gpio8")]
    [Interrupt("Gpio9")]
    [Interrupt("Gpio10")]
    [Interrupt("Gpio11")]
    [Interrupt("Gpio12")]
    [Interrupt("Gpio13")]
    [Interrupt("Gpio14")]
    [Interrupt("Gpio15")]
    [Interrupt("Gpio16")]
    [Interrupt("Gpio17")]
    [Interrupt("Gpio18")]
    [Interrupt("Gpio19")]
    [Interrupt("Gpio20")]
    [Interrupt("Gpio21")]
    [Interrupt("Gpio22")]
    [Interrupt("Gpio23")]
    [Interrupt("Gpio24")]
    [Interrupt("Gpio25")]
    [Interrupt("Gpio26")]
    [Interrupt("Gpio27")]
    [Interrupt("Gpio28")]
    [Interrupt("Gpio29")]
    [Interrupt("Gpio30")]
    [Interrupt("Gpio31")]
    private static void OnEdge()
    {
        uint captured = s_captured;
        uint now = captured != 0 ? Csr.ReadCycle() : 0;
        // Pending bits of edges that nobody watches are set, too.
        uint rising = GPIO0.rise_ip.Value & GPIO0.rise_ie.Value;
        uint falling = GPIO0.fall_ip.Value & GPIO0.fall_ie.Value;
        GPIO0.rise_ip.Value = rising;
        GPIO0.fall_ip.Value = falling;
        for (int pin = 0; pin < 32; pin++)
        {
            if (((rising | falling) >> pin & 1) == 0)
                continue;
            if ((captured >> pin & 1) != 0)
                CaptureEvents.Raise(pin, now);
            else
                PinEvents.Raise(pin);
        }
    }
}
