using static Flint.Registers.Ch32v003.Peripherals;

namespace Flint.Hal.Ch32;

/// <summary>Reset by the interrupt controller, and why the chip was reset. (CH32V003 Reference Manual, PFIC: CFGR.)</summary>
public static class Resets
{
    private const uint Key = 0xBEEF;

    public static ResetCause Cause() => Stm32F1.Resets.Cause(Stm32F1.Resets.WindowWatchdog);

    public static void Now()
    {
        PFIC.CFGR.Write(new() { KEYCODE = Key, RESETSYS = true });
        while (true)
        {
        }
    }
}
