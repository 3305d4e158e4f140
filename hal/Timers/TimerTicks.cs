namespace Flint.Hal;

/// <summary>What a timer or a capture channel reported since it began.</summary>
internal sealed class TimerTicks : Registered<TimerTicks>
{
    private readonly EventCount _events = new();
    private volatile uint _last;

    /// <summary>From now on; interrupts are off since before what it belongs to was started.</summary>
    /// <param name="source">The chip's number for a timer, the complement of that for a capture channel.</param>
    public TimerTicks(int source) : base(source) => Register();

    /// <exception cref="InvalidOperationException">The source is in use already.</exception>
    public static void RequireFree(int source) => RequireFree(source, "the timer is in use already");

    /// <summary>What came with the last event.</summary>
    public uint Last => _last;

    public void End() => Unregister();

    public Task WaitAsync() => _events.WaitAsync(CancellationToken.None);

    /// <summary>By the handler.</summary>
    public static void Raise(int source, uint value)
    {
        if (Find(source) is not { } ticks)
            return;
        ticks._last = value;
        ticks._events.Raise();
    }
}
