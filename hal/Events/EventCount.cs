using Flint.Boards;

namespace Flint.Hal;

/// <summary>Events that a handler counts and one task waits for, one by one; none is lost while the task does something else.</summary>
internal sealed class EventCount
{
    private TaskCompletionSource? _waiting;
    private volatile int _count;
    private int _waitedFor;

    public int Count => _count;

    /// <summary>Events that were not taken.</summary>
    public int Pending => _count - _waitedFor;

    /// <summary>By the handler.</summary>
    public void Raise()
    {
        _count++;
        TaskCompletionSource? waiting = _waiting;
        _waiting = null;
        waiting?.TrySetResult();
    }

    /// <summary>Takes an event that has been, if there is one.</summary>
    public bool TryTake()
    {
        if (_count == _waitedFor)
            return false;
        _waitedFor++;
        return true;
    }

    /// <summary>Completes when there has been one more event than calls of this method that were not cancelled.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        if (TryTake())
            return Task.CompletedTask;

        var source = new TaskCompletionSource();
        using (Interrupts.Mask())
        {
            if (_count == _waitedFor)
                _waiting = source;
            else
                source.SetResult();
        }

        _waitedFor++;
        return cancellationToken.CanBeCanceled ? WaitAsync(source, cancellationToken) : source.Task;
    }

    private async Task WaitAsync(TaskCompletionSource source, CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration registration = cancellationToken.Register(() =>
        {
            if (!source.TrySetCanceled(cancellationToken))
                return;
            _waiting = null;
            _waitedFor--;
        });
        await source.Task;
    }
}
