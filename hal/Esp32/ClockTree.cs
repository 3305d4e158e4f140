using Flint.Runtime;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>
/// The core's clock: the crystal's 40 MHz divided by 2 as it is after reset, by another number, or 80 or 160 MHz of the PLL, which the boot ROM has set up for its USB port. The drivers'
/// clocks stay what they are. (ESP32-C3 Technical Reference Manual: Reset and Clock.)
/// </summary>
public static class ClockTree
{
    private const uint Crystal = 40_000_000;
    private const uint FastestCore = 160_000_000;
    private const uint FromCrystal = 0;
    private const uint FromPll = 1;

    /// <summary>For a clock that the chip's description lists and that is not the one after reset.</summary>
    public static void Start()
    {
        if (CoreFrequency() <= Crystal)
        {
            SYSTEM.SYSCLK_CONF.PRE_DIV_CNT = (Crystal / CoreFrequency()) - 1;
            return;
        }

        RTC_CNTL.OPTIONS0.BB_I2C_FORCE_PD = false;
        RTC_CNTL.OPTIONS0.BBPLL_I2C_FORCE_PD = false;
        RTC_CNTL.OPTIONS0.BBPLL_FORCE_PD = false;
        SYSTEM.CPU_PER_CONF.Write(SYSTEM.CPU_PER_CONF.Read() with { PLL_FREQ_SEL = true, CPUPERIOD_SEL = CoreFrequency() == FastestCore ? 1u : 0 });
        SYSTEM.SYSCLK_CONF.SOC_CLK_SEL = FromPll;
    }

    /// <summary>Sleep stops the PLL, so the core leaves it before.</summary>
    internal static void BeforeSleep()
    {
        if (CoreFrequency() > Crystal)
            SYSTEM.SYSCLK_CONF.SOC_CLK_SEL = FromCrystal;
    }

    internal static void AfterSleep()
    {
        if (CoreFrequency() > Crystal)
            Start();
    }

    [TargetValue("clock.core")]
    private static extern uint CoreFrequency();
}
