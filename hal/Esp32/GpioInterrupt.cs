using System.Numerics;
using Flint.Boards;
using Flint.Runtime;

namespace Flint.Hal.Esp32;

/// <summary>Edges of pins, which share one interrupt.</summary>
public static class GpioInterrupt
{
    /// <summary>What the board calls Gpio: its number in the core, and the source above.</summary>
    private const int Number = (16 << 8) | 1;

    private const uint InterruptEnable = 1 << 13;
    private const uint Kind = 7 << 7 | InterruptEnable;

    private static uint s_captured;

    /// <summary>Lets a pin's edges interrupt, or none.</summary>
    public static void Watch(int pin, Edge edges)
    {
        var configuration = PinRegisters.Configuration(pin);
        using (Interrupts.Mask())
        {
            PinRegisters.StatusClear.Write(1u << pin);
            configuration.Write((configuration.Value & ~Kind) | (edges == Edge.None ? 0 : InterruptEnable | ((uint)edges << 7)));
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
        uint pending = PinRegisters.Pending.Value;
        PinRegisters.StatusClear.Write(pending);
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
