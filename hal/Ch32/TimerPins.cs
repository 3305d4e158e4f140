namespace Flint.Hal.Ch32;

/// <summary>The pins that TIM1 and TIM2 have after reset, by 4 times the timer plus its channel, which begins with 0. (CH32V003 data sheet: pin definitions.)</summary>
internal static class TimerPins
{
    /// <exception cref="ArgumentOutOfRangeException">No timer has the channel.</exception>
    public static int Of(int channel) => channel switch
    {
        4 => 50,
        5 => 1,
        6 => 35,
        7 => 36,
        8 => 52,
        9 => 51,
        10 => 32,
        11 => 55,
        _ => throw new ArgumentOutOfRangeException(nameof(channel), "the channels are 4 times the timer, 1 or 2, plus 0 to 3"),
    };
}
