using static Flint.Registers.Gd32vf103.Peripherals;

namespace Flint.Hal.Gd32;

/// <summary>Reset by the core's own timer unit, and what the chip tells of it. (Nuclei Bumblebee Core Architecture Manual, TIMER unit: msftrst; GD32VF103 User Manual, Power management unit.)</summary>
public static class Resets
{
    private const uint Key = 0x8000_0A5F;

    private static bool s_isWake;

    /// <summary>The power management unit tells of a standby; the flags of the reset that ends it may be those of power-on.</summary>
    public static ResetCause Cause()
    {
        using (Boards.Interrupts.Mask())
            RCU.APB1EN.PMUEN = true;
        if (PMU.CS.Read() is { STBF: true, WUF: true })
        {
            s_isWake = true;
            PMU.CTL.Write(PMU.CTL.Read() with { STBRST = true, WURST = true });
        }

        ResetCause cause = Stm32F1.Resets.Cause(Stm32F1.Resets.LowPower);
        return s_isWake ? ResetCause.Wake : cause;
    }

    public static void Now()
    {
        new Register32(0xD100_0FF0).Write(Key);
        while (true)
        {
        }
    }
}
