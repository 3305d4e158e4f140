namespace System.Threading;

public partial class CancellationTokenSource
{
    internal CancellationTokenRegistration Register(Delegate callback, object? stateForCallback)
    {
        if (_isCanceled)
        {
            Invoke(callback, stateForCallback);
            return default;
        }
        if (_disposed)
            return default;
        var node = new CallbackNode(this, callback, stateForCallback, _callbacks);
        if (_callbacks != null)
            _callbacks.Newer = node;
        _callbacks = node;
        return new CancellationTokenRegistration(node);
    }

    internal bool Unregister(CallbackNode node)
    {
        if (!node.IsWaiting)
            return false;
        node.IsWaiting = false;
        if (node.Older != null)
            node.Older.Newer = node.Newer;
        if (node.Newer != null)
            node.Newer.Older = node.Older;
        else
            _callbacks = node.Older;
        return true;
    }

    private void NotifyCancellation(bool throwOnFirstException)
    {
        if (_isCanceled || _disposed)
            return;
        _isCanceled = true;
        _timer?.Dispose();
        Failure? failures = null;
        int count = 0;
        while (_callbacks is { } node)
        {
            Unregister(node);
            try
            {
                Invoke(node.Callback, node.State);
            }
            catch (Exception e) when (!throwOnFirstException)
            {
                failures = new Failure(e, failures);
                count++;
            }
        }
        if (failures == null)
            return;
        var all = new Exception[count];
        for (; failures != null; failures = failures.Before)
            all[--count] = failures.Exception;
        throw new AggregateException(all);
    }

    private void Invoke(Delegate callback, object? state)
    {
        if (callback is Action<object?> action)
            action(state);
        else
            ((Action<object?, CancellationToken>)callback)(state, new CancellationToken(this));
    }

    internal sealed class CallbackNode
    {
        public readonly CancellationTokenSource Source;

        public readonly Delegate Callback;

        public readonly object? State;

        public CallbackNode? Older;

        public CallbackNode? Newer;

        public bool IsWaiting;

        public CallbackNode(CancellationTokenSource source, Delegate callback, object? state, CallbackNode? older)
        {
            Source = source;
            Callback = callback;
            State = state;
            Older = older;
            IsWaiting = true;
        }
    }

    private sealed class Failure
    {
        public readonly Exception Exception;

        public readonly Failure? Before;

        public Failure(Exception exception, Failure? before)
        {
            Exception = exception;
            Before = before;
        }
    }
}
