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

    internal Task(bool canceled, TResult? result, TaskCreationOptions creationOptions, CancellationToken ct)
        : base(canceled, creationOptions, ct) => m_result = result;

    internal Task(TResult result)
        : base(false, TaskCreationOptions.None, default) => m_result = result;

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
