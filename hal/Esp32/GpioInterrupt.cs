using System.Numerics;
using System.Runtime.CompilerServices;
using Flint.Boards;
using Flint.Runtime;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>Edges of pins, which share one interrupt.</summary>
public static class GpioInterrupt
{
    /// <summary>What the board calls Gpio: its number in the core, and the source above.</summary>
    private const int Number = (16 << 8) | 1;

    private static uint s_captured;

    /// <summary>Lets a pin's edges interrupt, or none.</summary>
    public static void Watch(int pin, Edge edges)
    {
        ref var configuration = ref Unsafe.Add(ref GPIO.PIN0, pin);
        using (Interrupts.Mask())
        {
            GPIO.STATUS_W1TC.Value = 1u << pin;
            configuration.Write(configuration.Read() with { INT_TYPE = (uint)edges, INT_ENA = edges == Edge.None ? 0u : 1 });
        }

        if (edges != Edge.None)
            InterruptMatrix.Enable(Number);
    }

    /// <summary>Lets a pin's edges interrupt that are wanted with their time, or none.</summary>
    public static void Capture(int pin, Edge edges)
    {
        using (Interrupts.Mask())
            s_captured = edges == Edge.None ? s_captured & ~(1u << pin) : s_captured | 1u << pin;
        Watch(pin, edges);
    }

    [Interrupt("Gpio")]
    private static void OnGpio()
    {
        uint captured = s_captured;
        uint now = captured != 0 ? Clock.LowTicks() : 0;
        uint pending = GPIO.PCPU_INT.Value;
        GPIO.STATUS_W1TC.Value = pending;
        while (pending != 0)
        {
            int pin = BitOperations.TrailingZeroCount(pending);
            pending &= pending - 1;
            if ((captured >> pin & 1) != 0)
                CaptureEvents.Raise(pin, now);
            else
                PinEvents.Raise(pin);
        }
    }
}
