namespace Flint.Hal.Gd32;

/// <summary>The pins that the timers have after reset, by 4 times the timer plus its channel. (GD32VF103 data sheet: pin definitions.)</summary>
internal static class TimerPins
{
    /// <exception cref="ArgumentOutOfRangeException">No timer has the channel.</exception>
    public static int Of(int channel) => channel switch
    {
        >= 0 and < 4 => 8 + channel,
        >= 4 and < 8 => channel - 4,
        8 or 9 => channel - 2,
        10 or 11 => channel + 6,
        >= 12 and < 16 => channel + 10,
        >= 16 and < 20 => channel - 16,
        _ => throw new ArgumentOutOfRangeException(nameof(channel), "the channels are 4 times the timer, 0 to 4, plus 0 to 3"),
    };
}
