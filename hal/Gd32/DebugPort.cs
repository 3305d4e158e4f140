using System.Runtime.CompilerServices;
using static Flint.Registers.Gd32vf103.Peripherals;

namespace Flint.Hal.Gd32;

/// <summary>The pins of JTAG, which are the debugger's after reset. (GD32VF103 User Manual, AFIO: SWJ_CFG.)</summary>
public static class DebugPort
{
    private const int Reset = 20;
    private const uint WithoutReset = 1;

    /// <summary>Takes a pin from the debugger if that can do without it: PB4, the reset of JTAG.</summary>
    /// <exception cref="NotSupportedException">It cannot: the pin is PA13, PA14, PA15 or PB3.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Release(int pin)
    {
        if (pin == Reset)
            ReleaseReset();
        else if (pin is 13 or 14 or 15 or 19)
            throw new NotSupportedException("PA13, PA14, PA15 and PB3 are the debugger's");
    }

    private static void ReleaseReset()
    {
        using (Boards.Interrupts.Mask())
        {
            RCU.APB2EN.AFEN = true;
            AFIO.PCF0.SWJ_CFG = WithoutReset;
        }
    }
}
