namespace Flint.Hal.Rp2350;

/// <summary>The watchdog, and what it tells afterwards. (RP2350 Datasheet, Watchdog; Power-on state machine.)</summary>
public static class Watchdog
{
    private const nuint Address = 0x400D8000;
    private const nuint PowerOn = 0x40018000;
    private const uint Trigger = 1u << 31;
    private const uint Enable = 1u << 30;

    /// <summary>WDSEL: everything but the two oscillators.</summary>
    private const uint AllButOscillators = 0x1FF_FFFF & ~0xCu;

    /// <summary>The counter has 24 bits.</summary>
    private const int LongestMilliseconds = 0xFF_FFFF / 1000;

    private static uint s_load;

    private static SharedRegister32 Control => new(Address);

    /// <summary>REASON: bit 0 for the counter, bit 1 for software.</summary>
    internal static Register32 Reason => new(Address + 8);

    /// <exception cref="ArgumentOutOfRangeException">The time is not from 1 to 16,777 ms.</exception>
    public static void Start(int milliseconds)
    {
        if (milliseconds is < 1 or > LongestMilliseconds)
            throw new ArgumentOutOfRangeException(nameof(milliseconds), "the watchdog cannot wait that long");
        ClockTree.Require();
        s_load = (uint)milliseconds * 1000;
        Select();
        Feed();
        Control.Set(Enable);
    }

    public static void Feed() => new Register32(Address + 4).Write(s_load);

    /// <summary>Resets the chip; never returns.</summary>
    internal static void Bite()
    {
        Select();
        Control.Set(Trigger);
        while (true)
        {
        }
    }

    private static void Select() => new Register32(PowerOn + 8).Write(AllButOscillators);
}
