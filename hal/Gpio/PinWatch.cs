using Flint.Boards;

namespace Flint.Hal;

/// <summary>The edges of a pin since the watch began, seen by interrupt, also while the program does something else. Edges that follow each other before the handler has read the level are one.</summary>
public sealed class PinWatch : Registered<PinWatch>, IDisposable
{
    private readonly EventCount _edges = new();
    private readonly Edge _kind;
    private volatile bool _wasHigh;

    internal PinWatch(int pin, Edge edges) : base(pin)
    {
        _kind = edges;
        RequireFree(pin, "the pin is being watched already");
        using (Interrupts.Mask())
        {
            GpioHooks.Watch(pin, edges);
            Register();
        }
    }

    /// <summary>Edges since the watch began; wraps after two thousand million.</summary>
    public int Count => _edges.Count;

    /// <summary>The level that the handler of the last edge read.</summary>
    public bool WasHigh => _wasHigh;

    /// <summary>
    /// Whether the edge that <see cref="WaitAsync"/> or <see cref="TryTake"/> gave last was a rising one. The level is known of the last edge; earlier ones are told from it, as edges
    /// alternate.
    /// </summary>
    public bool WasRising
    {
        get
        {
            if (_kind != Edge.Both)
                return _kind == Edge.Rising;
            int later;
            bool isHigh;
            do
            {
                later = _edges.Pending;
                isHigh = _wasHigh;
            }
            while (later != _edges.Pending);
            return isHigh == (later % 2 == 0);
        }
    }

    /// <summary>Completes when there has been one more edge than calls of this method: at once when edges came in the meantime. By one task at a time.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the edge is still to come.</exception>
    public Task WaitAsync(CancellationToken cancellationToken = default) => _edges.WaitAsync(cancellationToken);

    /// <summary>Takes an edge that has been, if there is one, so that <see cref="WaitAsync"/> waits for a later one.</summary>
    public bool TryTake() => _edges.TryTake();

    /// <summary>Stops watching. A task that waits goes on waiting until it is cancelled.</summary>
    public void Dispose()
    {
        GpioHooks.Watch(Number, Edge.None);
        Unregister();
    }

    /// <summary>By the handler of a pin's edge.</summary>
    internal static void Raise(int pin)
    {
        if (Find(pin) is not { } watch)
            return;
        watch._wasHigh = GpioHooks.Read(pin);
        watch._edges.Raise();
    }
}
