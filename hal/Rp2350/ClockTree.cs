using Flint.Registers.Rp2350;
using Flint.Runtime;
using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>
/// Clocks: the crystal feeds clk_ref, the system PLL the cores and peripherals; timers count microseconds. (RP2350 Datasheet, Clocks; Crystal oscillator; PLL; Tick
/// generators.)
/// </summary>
public static class ClockTree
{
    // The first of the tick generators, which are alike.
    private const nuint Ticks = 0x40108000;

    private const uint OscillatorRange = 0xAA0;
    private const uint OscillatorEnable = 0xFAB000;
    private const uint PowerDown = 1u << 0 | 1u << 5;
    private const uint FromCrystal = 2;
    private const uint FromPll = 1;

    /// <summary>The first of the tick generators, and how many there are.</summary>
    private const int TickCount = 6;

    /// <summary>Of clk_sys and clk_peri, in Hz.</summary>
    public static uint Frequency => PllSetting.Feedback == 0 ? CrystalFrequency() : CoreFrequency();

    /// <summary>Makes sure that all clocks run before Main begins; costs nothing by itself.</summary>
    public static void Require()
    {
    }

    /// <summary>clk_ref 12 MHz, clk_sys and clk_peri as fast as the board says.</summary>
    [RunAtStartup]
    public static void Initialize()
    {
        // A millisecond for the crystal, in units of 256 periods.
        XOSC.STARTUP.Value = (CrystalFrequency() / 1000 + 128) / 256;
        XOSC.CTRL.Value = OscillatorRange | OscillatorEnable;
        while (!XOSC.STATUS.STABLE)
        {
        }

        CLOCKS.CLK_REF_CTRL.Value = FromCrystal;
        while ((CLOCKS.CLK_REF_SELECTED.Value & (1u << (int)FromCrystal)) == 0)
        {
        }

        PllSetting.Require();
        if (PllSetting.Feedback != 0)
        {
            StartPll(PLL_SYS, PeripheralResets.PllSystem, PllSetting.Feedback, PllSetting.First, PllSetting.Second);
            CLOCKS.CLK_SYS_CTRL.Value = FromPll;
            while ((CLOCKS.CLK_SYS_SELECTED.Value & (1u << (int)FromPll)) == 0)
            {
            }
        }

        CLOCKS.CLK_PERI_CTRL.Write(new() { ENABLE = true });
        uint cyclesPerTick = CrystalFrequency() / 1_000_000;
        for (int i = 0; i < TickCount; i++)
        {
            nuint generator = Ticks + (12 * (nuint)(uint)i);
            new Register32(generator + 4).Write(cyclesPerTick);
            new Register32(generator).Write(1);
        }
    }

    /// <summary>Starts the 48 MHz that the ADC needs.</summary>
    public static void StartAdcClock()
    {
        Require();
        if (CLOCKS.CLK_ADC_CTRL.ENABLE)
            return;
        StartPll(PLL_USB, PeripheralResets.PllUsb, 1_200_000_000 / CrystalFrequency(), 5, 5);
        CLOCKS.CLK_ADC_CTRL.Write(new() { ENABLE = true });
    }

    private static void StartPll(PllSysRegisters pll, uint reset, uint feedback, uint first, uint second)
    {
        PeripheralResets.Renew(reset);
        pll.FBDIV_INT.Value = feedback;
        pll.PWR.Clear(PowerDown);
        while (!pll.CS.LOCK)
        {
        }

        pll.PRIM.Write(new() { POSTDIV1 = first, POSTDIV2 = second });
        pll.PWR.POSTDIVPD = false;
    }

    [TargetValue("clock.core")]
    private static extern uint CoreFrequency();

    [TargetValue("clock.crystal")]
    private static extern uint CrystalFrequency();
}
