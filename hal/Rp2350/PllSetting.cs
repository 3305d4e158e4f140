using Flint.Runtime;

namespace Flint.Hal.Rp2350;

/// <summary>How the system PLL makes <c>clock.core</c> of the crystal, found while the program is built. (RP2350 Datasheet, PLL: its oscillator has 750 to 1,600 MHz.)</summary>
internal static class PllSetting
{
    private const ulong SlowestOscillator = 750_000_000;
    private const ulong FastestOscillator = 1_600_000_000;
    private const uint FastestCore = 150_000_000;

    /// <summary>What the oscillator multiplies the crystal by; 0 when <c>clock.core</c> cannot be made.</summary>
    public static readonly uint Feedback = Find() >> 8;

    /// <summary>The two dividers behind it.</summary>
    public static readonly uint First = (Find() >> 4) & 15;

    public static readonly uint Second = Find() & 15;

    private static uint Find()
    {
        uint crystal = CrystalFrequency();
        uint core = CoreFrequency();
        // The faster the oscillator, the less its output jitters.
        for (uint feedback = 320; feedback >= 16 && core <= FastestCore; feedback--)
        {
            ulong oscillator = (ulong)crystal * feedback;
            if (oscillator is < SlowestOscillator or > FastestOscillator)
                continue;
            for (uint first = 7; first > 0; first--)
            {
                for (uint second = 1; second <= first; second++)
                {
                    if (oscillator == (ulong)core * first * second)
                        return (feedback << 8) | (first << 4) | second;
                }
            }
        }

        return 0;
    }

    /// <summary>Lets <see cref="Check"/> run at startup.</summary>
    public static void Require()
    {
    }

    /// <summary>Comes after the console's startup, so that it is seen.</summary>
    [RunAtStartup]
    private static void Check()
    {
        if (Feedback == 0)
            throw new InvalidOperationException("clock.core must be a multiple of the crystal from 750 to 1,600 MHz, divided by two numbers from 1 to 7, and at most 150 MHz");
    }

    [TargetValue("clock.core")]
    private static extern uint CoreFrequency();

    [TargetValue("clock.crystal")]
    private static extern uint CrystalFrequency();
}
