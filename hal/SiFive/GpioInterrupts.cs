using Flint.Hal.Plic;
using Flint.Runtime;

namespace Flint.Hal.SiFive;

/// <summary>Edges of the pins, each a source of its own.</summary>
internal static class GpioInterrupts
{
    private const int ExternalCause = 11;
    private const int FirstSource = 8;

    public static void Watch(int pin, Edge edges)
    {
        uint mask = 1u << pin;
        GpioRegisters.RiseInterruptEnable.Clear(mask);
        GpioRegisters.FallInterruptEnable.Clear(mask);
        GpioRegisters.RiseInterruptPending.Write(mask);
        GpioRegisters.FallInterruptPending.Write(mask);
        int interrupt = ExternalCause | (FirstSource + pin) << 8;
        if (edges == Edge.None)
        {
            Controller.Disable(interrupt);
            return;
        }

        if ((edges & Edge.Rising) != 0)
            GpioRegisters.RiseInterruptEnable.Set(mask);
        if ((edges & Edge.Falling) != 0)
            GpioRegisters.FallInterruptEnable.Set(mask);
        Controller.Enable(interrupt);
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
        // Pending bits of edges that nobody watches are set, too.
        uint rising = GpioRegisters.RiseInterruptPending.Value & GpioRegisters.RiseInterruptEnable.Value;
        uint falling = GpioRegisters.FallInterruptPending.Value & GpioRegisters.FallInterruptEnable.Value;
        GpioRegisters.RiseInterruptPending.Write(rising);
        GpioRegisters.FallInterruptPending.Write(falling);
        for (int pin = 0; pin < 32; pin++)
            if (((rising | falling) >> pin & 1) != 0)
                PinEvents.Raise(pin);
    }
}
