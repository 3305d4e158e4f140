using Flint.Runtime;

namespace Flint.Hal.Stm32F1;

/// <summary>The watchdog with an oscillator of its own, which nothing stops once it runs. (GD32VF103 User Manual, Free watchdog timer; CH32V003 Reference Manual, IWDG.)</summary>
public static class IndependentWatchdog
{
    private const nuint Address = 0x4000_3000;
    private const uint Unlock = 0x5555;
    private const uint Reload = 0xAAAA;
    private const uint Run = 0xCCCC;
    private const uint Longest = 0xFFF;
    private const int SlowestPrescaler = 6;

    private static Register32 Control => new(Address);

    /// <exception cref="ArgumentOutOfRangeException">It cannot wait that long.</exception>
    public static void Start(int milliseconds)
    {
        ulong ticks = (ulong)OscillatorFrequency() * (uint)Math.Max(1, milliseconds) / 1000;
        int prescaler = 0;
        while (prescaler <= SlowestPrescaler && ticks >> (prescaler + 2) > Longest)
            prescaler++;
        if (prescaler > SlowestPrescaler)
            throw new ArgumentOutOfRangeException(nameof(milliseconds), "the watchdog cannot wait that long");
        Control.Write(Run);
        Control.Write(Unlock);
        while (new Register32(Address + 0x0C).Value != 0)
        {
        }

        new Register32(Address + 0x04).Write((uint)prescaler);
        new Register32(Address + 0x08).Write((uint)(ticks >> (prescaler + 2)));
        Feed();
    }

    public static void Feed() => Control.Write(Reload);

    [TargetValue("watchdog.clock")]
    private static extern uint OscillatorFrequency();
}
