using System.Threading.Tasks;
using Flint.Runtime;

namespace System.Runtime.CompilerServices;

public readonly struct TaskAwaiter : ICriticalNotifyCompletion, ITaskAwaiter
{
    internal readonly Task m_task;

    internal TaskAwaiter(Task task) => m_task = task;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern void OnCompleted(Action continuation);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern void UnsafeOnCompleted(Action continuation);

    public void GetResult() => ValidateEnd(m_task);

    internal static void ValidateEnd(Task task, ConfigureAwaitOptions options = ConfigureAwaitOptions.None)
    {
        Scheduler.WaitFor(task);
        if ((options & ConfigureAwaitOptions.SuppressThrowing) == 0)
            task.ThrowIfUnsuccessful();
    }

    internal static void OnCompletedInternal(Task task, Action continuation, bool continueOnCapturedContext, bool flowExecutionContext)
    {
        ArgumentNullException.ThrowIfNull(continuation, nameof(continuation));
        task.AddContinuation(FlowingContinuation.Of(new ActionContinuation(continuation, null)));
    }

    internal static void UnsafeOnCompletedInternal(Task task, IAsyncStateMachineBox stateMachineBox, bool continueOnCapturedContext) =>
        task.AddContinuation(Unsafe.As<Continuation>(stateMachineBox));
}
