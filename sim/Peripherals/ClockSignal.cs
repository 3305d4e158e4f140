namespace Flint.Sim.Peripherals;

/// <summary>A clock that devices count, which firmware may set to another frequency.</summary>
/// <param name="hertz">After reset.</param>
public sealed class ClockSignal(ulong hertz)
{
    /// <summary>Told before the frequency is another one.</summary>
    public event Action? Changing;

    /// <summary>Told afterwards.</summary>
    public event Action? Changed;

    public ulong Hertz { get; private set; } = hertz;

    public void Set(ulong frequency)
    {
        if (frequency == Hertz || frequency == 0)
            return;
        Changing?.Invoke();
        Hertz = frequency;
        Changed?.Invoke();
    }

    /// <summary>Cycles of the machine's clock in so many of this one, at least one.</summary>
    internal ulong Cycles(Clock clock, ulong count) => Math.Max(1, (ulong)((UInt128)count * clock.Frequency / Hertz));
}
