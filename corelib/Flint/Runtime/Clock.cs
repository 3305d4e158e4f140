namespace Flint.Runtime;

/// <summary>Between ticks of the target's clock and units of time, without floating point.</summary>
internal static class Clock
{
    public static long Now => (long)Platform.GetTicks();

    /// <summary>Rounded up; 32-bit divisions only.</summary>
    public static ulong TicksOfMilliseconds(uint milliseconds)
    {
        ulong frequency = Platform.GetTickFrequency();
        uint perMillisecond = (uint)(frequency / 1000);
        uint left = (uint)(frequency % 1000);
        uint rest = milliseconds % 1000;
        return milliseconds / 1000 * frequency + (ulong)rest * perMillisecond + (rest * left + 999) / 1000;
    }

    /// <summary>Rounded towards zero.</summary>
    public static long UnitsOfTicks(long ticks, uint unitsPerSecond)
    {
        long frequency = (long)Platform.GetTickFrequency();
        if (frequency == unitsPerSecond)
            return ticks;
        return ticks / frequency * unitsPerSecond + ticks % frequency * unitsPerSecond / frequency;
    }
}
