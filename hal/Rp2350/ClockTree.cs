using Flint.Runtime;

namespace Flint.Hal.Rp2350;

/// <summary>
/// Clocks: the crystal feeds clk_ref, the system PLL the cores and peripherals; timers count microseconds. (RP2350 Datasheet, Clocks; Crystal oscillator; PLL; Tick
/// generators.)
/// </summary>
public static class ClockTree
{
    private const nuint Clocks = 0x40010000;
    private const nuint Oscillator = 0x40048000;
    private const nuint PllSystem = 0x40050000;
    private const nuint PllUsb = 0x40058000;
    private const nuint Ticks = 0x40108000;

    private const uint OscillatorRange = 0xAA0;
    private const uint OscillatorEnable = 0xFAB000;
    private const uint Stable = 1u << 31;
    private const uint Locked = 1u << 31;
    private const uint PowerDown = 1u << 0 | 1u << 5;
    private const uint PostDividerPowerDown = 1u << 3;
    private const uint GeneratorEnable = 1u << 11;
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
        new SharedRegister32(Oscillator + 0x0C).Write((CrystalFrequency() / 1000 + 128) / 256);
        new SharedRegister32(Oscillator).Write(OscillatorRange | OscillatorEnable);
        while (!new SharedRegister32(Oscillator + 0x04).HasAny(Stable))
        {
        }

        new SharedRegister32(Clocks + 0x30).Write(FromCrystal);
        while ((new SharedRegister32(Clocks + 0x38).Value & (1u << (int)FromCrystal)) == 0)
        {
        }

        PllSetting.Require();
        if (PllSetting.Feedback != 0)
        {
            StartPll(PllSystem, PeripheralResets.PllSystem, PllSetting.Feedback, PllSetting.First, PllSetting.Second);
            new SharedRegister32(Clocks + 0x3C).Write(FromPll);
            while ((new SharedRegister32(Clocks + 0x44).Value & (1u << (int)FromPll)) == 0)
            {
            }
        }

        new SharedRegister32(Clocks + 0x48).Write(GeneratorEnable);
        uint cyclesPerTick = CrystalFrequency() / 1_000_000;
        for (int i = 0; i < TickCount; i++)
        {
            nuint generator = Ticks + (12 * (nuint)(uint)i);
            new SharedRegister32(generator + 4).Write(cyclesPerTick);
            new SharedRegister32(generator).Write(1);
        }
    }

    /// <summary>Starts the 48 MHz that the ADC needs.</summary>
    public static void StartAdcClock()
    {
        const uint AdcControl = 0x6C;
        Require();
        if (new SharedRegister32(Clocks + AdcControl).HasAny(GeneratorEnable))
            return;
        StartPll(PllUsb, PeripheralResets.PllUsb, 1_200_000_000 / CrystalFrequency(), 5, 5);
        new SharedRegister32(Clocks + AdcControl).Write(GeneratorEnable);
    }

    private static void StartPll(nuint pll, uint reset, uint feedback, uint first, uint second)
    {
        PeripheralResets.Renew(reset);
        new SharedRegister32(pll + 0x08).Write(feedback);
        new SharedRegister32(pll + 0x04).Clear(PowerDown);
        while (!new SharedRegister32(pll).HasAny(Locked))
        {
        }

        new SharedRegister32(pll + 0x0C).Write((first << 16) | (second << 12));
        new SharedRegister32(pll + 0x04).Clear(PostDividerPowerDown);
    }

    [TargetValue("clock.core")]
    private static extern uint CoreFrequency();

    [TargetValue("clock.crystal")]
    private static extern uint CrystalFrequency();
}
