namespace Flint.Hal.Ch32;

/// <summary>Reset by the interrupt controller, and why the chip was reset. (CH32V003 Reference Manual, PFIC: CFGR.)</summary>
public static class Resets
{
    private const uint Key = 0xBEEF_0000;
    private const uint ResetSystem = 1 << 7;

    public static ResetCause Cause() => Stm32F1.Resets.Cause(Stm32F1.Resets.WindowWatchdog);

    public static void Now()
    {
        new Register32(0xE000_E048).Write(Key | ResetSystem);
        while (true)
        {
        }
    }
}
