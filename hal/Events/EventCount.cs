using Flint.Boards;

namespace Flint.Hal;

/// <summary>Events that a handler counts and one task waits for, one by one; none is lost while the task does something else.</summary>
internal sealed class EventCount
{
    private TaskCompletionSource? _waiting;
    private volatile int _count;
    private int _waitedFor;

    public int Count => _count;

    /// <summary>By the handler.</summary>
    public void Raise()
    {
        _count++;
        TaskCompletionSource? waiting = _waiting;
        _waiting = null;
        waiting?.TrySetResult();
    }

    /// <summary>Completes when there has been one more event than calls of this method.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
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
}
