using System.Runtime.CompilerServices;

namespace System.Threading.Tasks;

public class Task<TResult> : Task
{
    internal TResult? m_result;

    internal Task()
    {
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal extern Task(object? state, TaskCreationOptions options);

    internal Task(Delegate valueSelector, object? state, Task? parent, CancellationToken cancellationToken, TaskCreationOptions creationOptions, InternalTaskOptions internalOptions, TaskScheduler? scheduler)
        : base(valueSelector, state, parent, cancellationToken, creationOptions, internalOptions, scheduler)
    {
    }

    internal TResult ResultOnSuccess => m_result!;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern new TaskAwaiter<TResult> GetAwaiter();

    internal TResult GetResultCore(bool waitCompletionNotification)
    {
        Wait(Timeout.Infinite, default);
        return m_result!;
    }

    internal bool TrySetResult(TResult result)
    {
        if (IsCompleted)
            return false;
        m_result = result;
        return TrySetResult();
    }

    internal override void InnerInvoke() =>
        m_result = StartAction is Func<TResult> function ? function() : ((Func<object?, TResult>)StartAction)(StartState);
}
