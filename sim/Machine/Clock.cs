namespace Flint.Sim;

/// <summary>
/// Virtual time in cycles of the core's clock, and what is to happen when. Events of one cycle happen in the order in which they were scheduled, so that runs
/// repeat exactly.
/// </summary>
public sealed class Clock
{
    private readonly PriorityQueue<ClockEvent, (ulong At, long Order)> queue = new();
    private readonly Func<ulong> now;
    private readonly Action<ulong> scheduled;
    private long order;

    /// <param name="frequency">In Hz.</param>
    /// <param name="now">The current cycle.</param>
    /// <param name="scheduled">Told the cycle of each new event, which may be before all others.</param>
    internal Clock(ulong frequency, Func<ulong> now, Action<ulong> scheduled)
    {
        Frequency = frequency;
        this.now = now;
        this.scheduled = scheduled;
    }

    /// <summary>In Hz.</summary>
    public ulong Frequency { get; }

    /// <summary>The current cycle, since the machine was made.</summary>
    public ulong Now => now();

    /// <summary>The cycle of the next event, or the largest number when there is none.</summary>
    internal ulong Next
    {
        get
        {
            DropCancelled();
            return queue.TryPeek(out _, out (ulong At, long) key) ? key.At : ulong.MaxValue;
        }
    }

    /// <summary>How many ticks of another clock have passed, rounded down.</summary>
    /// <param name="frequency">Of the other clock, in Hz.</param>
    public ulong Ticks(ulong frequency) => (ulong)((UInt128)Now * frequency / Frequency);

    /// <summary>The first cycle in which another clock has reached a number of ticks; the largest number when that is too far away.</summary>
    /// <param name="frequency">Of the other clock, in Hz.</param>
    public ulong CycleOf(ulong ticks, ulong frequency)
    {
        UInt128 cycle = ((UInt128)ticks * Frequency + frequency - 1) / frequency;
        return cycle > ulong.MaxValue ? ulong.MaxValue : (ulong)cycle;
    }

    /// <summary>Cycles in a time, rounded up.</summary>
    public ulong Cycles(TimeSpan time) => (ulong)(((UInt128)(ulong)Math.Max(0, time.Ticks) * Frequency + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond);

    /// <returns>What takes it back.</returns>
    public ClockEvent Schedule(ulong at, Action action)
    {
        var result = new ClockEvent(action);
        queue.Enqueue(result, (at, order++));
        scheduled(at);
        return result;
    }

    /// <summary>Lets happen what is due.</summary>
    internal void Advance()
    {
        while (Next <= Now)
            queue.Dequeue().Action();
    }

    private void DropCancelled()
    {
        while (queue.TryPeek(out ClockEvent? next, out _) && next.IsCancelled)
            queue.Dequeue();
    }
}

/// <summary>Something that is to happen at a certain cycle.</summary>
public sealed class ClockEvent
{
    internal ClockEvent(Action action) => Action = action;

    internal Action Action { get; }

    internal bool IsCancelled { get; private set; }

    /// <summary>Keeps it from happening. Nothing when it has happened.</summary>
    public void Cancel() => IsCancelled = true;
}
