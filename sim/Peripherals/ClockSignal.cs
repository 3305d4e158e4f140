namespace Flint.Sim.Peripherals;

/// <summary>A clock that devices count, which firmware may set to another frequency.</summary>
/// <param name="hertz">After reset.</param>
public sealed class ClockSignal(ulong hertz)
{
    private bool isStopped;

    /// <summary>Told before the frequency is another one.</summary>
    public event Action? Changing;

    /// <summary>Told afterwards.</summary>
    public event Action? Changed;

    public ulong Hertz { get; private set; } = hertz;

    /// <summary>In Hz, 0 while the chip sleeps with its clocks off: what counters count. What was on its way when the clocks stopped ends as if they had not.</summary>
    public ulong Rate => isStopped ? 0 : Hertz;

    public void Set(ulong frequency)
    {
        if (frequency == Hertz || frequency == 0)
            return;
        Changing?.Invoke();
        Hertz = frequency;
        Changed?.Invoke();
    }

    /// <summary>Stops or starts the clock, whose frequency stays.</summary>
    internal void Stop(bool stops)
    {
        if (stops == isStopped)
            return;
        Changing?.Invoke();
        isStopped = stops;
        Changed?.Invoke();
    }

    /// <summary>Cycles of the machine's clock in so many of this one, at least one.</summary>
    internal ulong Cycles(Clock clock, ulong count) => Math.Max(1, (ulong)((UInt128)count * clock.Frequency / Hertz));
}
