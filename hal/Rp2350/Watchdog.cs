using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>The watchdog, and what it tells afterwards. (RP2350 Datasheet, Watchdog; Power-on state machine.)</summary>
public static class Watchdog
{
    /// <summary>WDSEL: everything but the two oscillators.</summary>
    private const uint AllButOscillators = 0x1FF_FFFF & ~0xCu;

    /// <summary>The counter has 24 bits.</summary>
    private const int LongestMilliseconds = 0xFF_FFFF / 1000;

    private static uint s_load;

    /// <exception cref="ArgumentOutOfRangeException">The time is not from 1 to 16,777 ms.</exception>
    public static void Start(int milliseconds)
    {
        if (milliseconds is < 1 or > LongestMilliseconds)
            throw new ArgumentOutOfRangeException(nameof(milliseconds), "the watchdog cannot wait that long");
        ClockTree.Require();
        s_load = (uint)milliseconds * 1000;
        Select();
        Feed();
        WATCHDOG.CTRL.ENABLE = true;
    }

    public static void Feed() => WATCHDOG.LOAD.Value = s_load;

    /// <summary>Resets the chip; never returns.</summary>
    internal static void Bite()
    {
        Select();
        WATCHDOG.CTRL.TRIGGER = true;
        while (true)
        {
        }
    }

    private static void Select() => PSM.WDSEL.Value = AllButOscillators;
}
