namespace Flint.Hal;

/// <summary>The edges of a pin since the watch began, seen by interrupt; none is lost while the program does something else.</summary>
public sealed class PinWatch : Registered<PinWatch>, IDisposable
{
    private readonly EventCount _edges = new();
    private volatile bool _wasHigh;

    internal PinWatch(int pin, Edge edges) : base(pin)
    {
        Register("the pin is being watched already");
        GpioHooks.Watch(pin, edges);
    }

    /// <summary>Edges since the watch began; wraps after two thousand million.</summary>
    public int Count => _edges.Count;

    /// <summary>The level that the handler of the last edge read.</summary>
    public bool WasHigh => _wasHigh;

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
