namespace Flint.Hal;

/// <summary>A pin that is read.</summary>
public readonly struct InputPin
{
    private readonly int _number;
    private readonly bool _activeLow;

    internal InputPin(int number, bool activeLow)
    {
        _number = number;
        _activeLow = activeLow;
    }

    /// <summary>Whether the part on the pin is active: a button is pressed.</summary>
    public bool IsActive => Read() != _activeLow;

    /// <summary>True at a high level.</summary>
    public bool Read() => GpioHooks.Read(_number);

    /// <summary>Counts the pin's edges from now on, by interrupt, until the result is disposed of.</summary>
    /// <exception cref="InvalidOperationException">The pin is being watched already.</exception>
    public PinWatch Watch(Edge edges = Edge.Both) => new(_number, edges);

    /// <summary>Completes with the next edge; the core sleeps meanwhile. For every edge of a series use <see cref="Watch"/>: between two calls one can pass unseen.</summary>
    /// <exception cref="InvalidOperationException">The pin is being watched already.</exception>
    public async Task WaitForEdgeAsync(Edge edges, CancellationToken cancellationToken = default)
    {
        using PinWatch watch = Watch(edges);
        await watch.WaitAsync(cancellationToken);
    }

    /// <summary>Completes when the part on the pin becomes active: a button is pressed.</summary>
    /// <exception cref="InvalidOperationException">The pin is being watched already.</exception>
    public Task WaitForActiveAsync(CancellationToken cancellationToken = default) =>
        WaitForEdgeAsync(_activeLow ? Edge.Falling : Edge.Rising, cancellationToken);
}
