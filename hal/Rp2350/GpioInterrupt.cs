using System.Numerics;
using System.Runtime.CompilerServices;
using Flint.Boards;
using Flint.Registers.Rp2350;
using Flint.Runtime;
using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>Edges of all pins come by one interrupt. (RP2350 Datasheet, IO_BANK0.)</summary>
internal static class GpioInterrupt
{
    private const int PinsPerRegister = 8;
    private const int RegisterCount = 4;
    private const int Line = 21;
    private const uint EdgeLow = 1u << 2;
    private const uint EdgeHigh = 1u << 3;
    private const uint AllOfPin = 15;

    /// <summary>The pins whose edges are wanted with their time.</summary>
    private static uint s_captured;

    public static void Watch(int pin, Edge edges)
    {
        int shift = 4 * (pin % PinsPerRegister);
        Enable(pin / PinsPerRegister).Clear(AllOfPin << shift);
        Raw(pin / PinsPerRegister).Value = AllOfPin << shift;
        if (edges == Edge.None)
            return;
        Enable(pin / PinsPerRegister).Set((((edges & Edge.Rising) != 0 ? EdgeHigh : 0) | ((edges & Edge.Falling) != 0 ? EdgeLow : 0)) << shift);
        InterruptController.EnableLine(Line);
    }

    public static void Capture(int pin, Edge edges)
    {
        using (Interrupts.Mask())
            s_captured = edges == Edge.None ? s_captured & ~(1u << pin) : s_captured | 1u << pin;
        Watch(pin, edges);
    }

    [Interrupt("Gpio")]
    private static void OnEdge()
    {
        uint captured = s_captured;
        uint now = captured != 0 ? CycleTimer.Now : 0;
        for (int i = 0; i < RegisterCount; i++)
        {
            uint status = Status(i).Value;
            Raw(i).Value = status;
            while (status != 0)
            {
                int bit = BitOperations.TrailingZeroCount(status) / 4;
                status &= ~(AllOfPin << (4 * bit));
                int pin = (i * PinsPerRegister) + bit;
                if ((captured >> pin & 1) != 0)
                    CaptureEvents.Raise(pin, now);
                else
                    PinEvents.Raise(pin);
            }
        }
    }

    /// <summary>Writing a one forgets an edge.</summary>
    private static ref IoBank0Registers.IntrRegister Raw(int index) => ref Unsafe.Add(ref IO_BANK0.INTR0, index);

    /// <summary>Four bits a pin.</summary>
    private static ref IoBank0Registers.Proc0InteRegister Enable(int index) => ref Unsafe.Add(ref IO_BANK0.PROC0_INTE0, index);

    private static ref IoBank0Registers.Proc0IntsRegister Status(int index) => ref Unsafe.Add(ref IO_BANK0.PROC0_INTS0, index);
}
