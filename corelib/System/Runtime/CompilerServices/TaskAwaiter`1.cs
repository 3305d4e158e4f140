using System.Threading.Tasks;

namespace System.Runtime.CompilerServices;

public readonly struct TaskAwaiter<TResult> : ICriticalNotifyCompletion, ITaskAwaiter
{
    private readonly Task<TResult> m_task;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern void OnCompleted(Action continuation);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern void UnsafeOnCompleted(Action continuation);

    public TResult GetResult()
    {
        TaskAwaiter.ValidateEnd(m_task);
        return m_task.m_result!;
    }
}
