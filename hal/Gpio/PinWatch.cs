using Flint.Boards;

namespace Flint.Hal;

/// <summary>The edges of a pin since the watch began, seen by interrupt; none is lost while the program does something else.</summary>
public sealed class PinWatch : IDisposable
{
    private static PinWatch? s_first;

    private readonly int _pin;
    private PinWatch? _next;
    private TaskCompletionSource? _waiting;
    private volatile int _count;
    private volatile bool _isHigh;
    private int _waitedFor;

    internal PinWatch(int pin, Edge edges)
    {
        _pin = pin;
        for (PinWatch? other = s_first; other is not null; other = other._next)
            if (other._pin == pin)
                throw new InvalidOperationException("the pin is being watched already");
        using (Interrupts.Mask())
        {
            _next = s_first;
            s_first = this;
        }

        GpioHooks.Watch(pin, edges);
    }

    /// <summary>Edges since the watch began; wraps after two thousand million.</summary>
    public int Count => _count;

    /// <summary>The level that the handler of the last edge read.</summary>
    public bool WasHigh => _isHigh;

    /// <summary>Completes when there has been one more edge than calls of this method: at once when edges came in the meantime. By one task at a time.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the edge is still to come.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken = default)
    {
        int target = _waitedFor + 1;
        while (_count - target < 0)
        {
            var source = new TaskCompletionSource();
            using CancellationTokenRegistration registration = cancellationToken.Register(() => source.TrySetCanceled(cancellationToken));
            using (Interrupts.Mask())
            {
                if (_count - target >= 0)
                    break;
                _waiting = source;
            }

            await source.Task;
        }

        _waitedFor = target;
    }

    /// <summary>Stops watching. A task that waits goes on waiting until it is cancelled.</summary>
    public void Dispose()
    {
        GpioHooks.Watch(_pin, Edge.None);
        using (Interrupts.Mask())
        {
            if (s_first == this)
            {
                s_first = _next;
                return;
            }

            for (PinWatch? other = s_first; other is not null; other = other._next)
                if (other._next == this)
                    other._next = _next;
        }
    }

    /// <summary>By the handler of a pin's edge.</summary>
    internal static void Raise(int pin)
    {
        for (PinWatch? watch = s_first; watch is not null; watch = watch._next)
        {
            if (watch._pin != pin)
                continue;
            watch._isHigh = GpioHooks.Read(pin);
            watch._count++;
            TaskCompletionSource? waiting = watch._waiting;
            watch._waiting = null;
            waiting?.TrySetResult();
        }
    }
}
