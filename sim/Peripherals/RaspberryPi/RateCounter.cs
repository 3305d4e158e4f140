namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>A counter whose rate can change.</summary>
internal sealed class RateCounter(Clock clock)
{
    private ulong since;
    private ulong count;

    /// <summary>Counts in a second; 0 while it stands still.</summary>
    public ulong Rate { get; private set; }

    public ulong Value
    {
        get => count + (ulong)((UInt128)(clock.Now - since) * Rate / clock.Frequency);
        set
        {
            count = value;
            since = clock.Now;
        }
    }

    public void SetRate(ulong rate)
    {
        if (rate == Rate)
            return;
        ulong value = Value;
        Value = value;
        Rate = rate;
    }

    /// <summary>The first cycle in which it has reached a value, or null when it stands still before that.</summary>
    public ulong? CycleOf(ulong value)
    {
        if (value <= Value)
            return clock.Now;
        if (Rate == 0)
            return null;
        UInt128 cycle = since + ((UInt128)(value - count) * clock.Frequency + Rate - 1) / Rate;
        return cycle >= ulong.MaxValue ? null : (ulong)cycle;
    }
}
