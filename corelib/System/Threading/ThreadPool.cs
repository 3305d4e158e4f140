using Flint.Runtime;

namespace System.Threading;

/// <summary>The scheduler's queue: work runs when the program waits.</summary>
public static class ThreadPool
{
    internal static readonly Action<object?> s_invokeAsyncStateMachineBox = static box => Scheduler.RunOne((Continuation)box!);

    public static bool QueueUserWorkItem(WaitCallback callBack, object? state)
    {
        ArgumentNullException.ThrowIfNull(callBack, nameof(callBack));
        Scheduler.Post(FlowingContinuation.Of(new ActionContinuation(callBack, state)));
        return true;
    }

    public static bool QueueUserWorkItem<TState>(Action<TState> callBack, TState state, bool preferLocal)
    {
        ArgumentNullException.ThrowIfNull(callBack, nameof(callBack));
        Scheduler.Post(FlowingContinuation.Of(new ActionContinuation((Action)(() => callBack(state)), null)));
        return true;
    }

    public static bool UnsafeQueueUserWorkItem(WaitCallback callBack, object? state) => QueueUserWorkItem(callBack, state);

    public static bool UnsafeQueueUserWorkItem<TState>(Action<TState> callBack, TState state, bool preferLocal)
    {
        if ((object)callBack == s_invokeAsyncStateMachineBox)
        {
            Scheduler.Post((Continuation)(object)state!);
            return true;
        }
        return QueueUserWorkItem(callBack, state, preferLocal);
    }

    public static bool UnsafeQueueUserWorkItem(IThreadPoolWorkItem callBack, bool preferLocal)
    {
        ArgumentNullException.ThrowIfNull(callBack, nameof(callBack));
        Scheduler.Post(new WorkItemContinuation(callBack));
        return true;
    }

    internal static void UnsafeQueueUserWorkItemInternal(object callBack, bool preferLocal)
    {
        if (callBack is Continuation continuation)
            Scheduler.Post(continuation);
        else
            UnsafeQueueUserWorkItem((IThreadPoolWorkItem)callBack, preferLocal);
    }
}
