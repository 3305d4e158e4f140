using System.Threading;
using Flint.Runtime;

namespace System.Runtime.CompilerServices;

/// <summary>What all builders do.</summary>
internal static class AsyncMethodBuilderCore
{
    public static void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        ExecutionContext? context = ExecutionContext.HasLocals ? ExecutionContext.s_current : null;
        stateMachine.MoveNext();
        ExecutionContext.RestoreInternal(context);
    }

    /// <summary>Lets a state machine go on when what it awaits has completed. Which of the ways it is for an awaiter is known when the method is compiled for it; the awaiters of tasks all begin with the task.</summary>
    public static void Await<TAwaiter>(ref TAwaiter awaiter, IAsyncStateMachineBox box)
        where TAwaiter : INotifyCompletion
    {
        box = FlowingContinuation.Of(box);
        if (default(TAwaiter) is ITaskAwaiter || default(TAwaiter) is IConfiguredTaskAwaiter)
            Unsafe.As<TAwaiter, TaskAwaiter>(ref awaiter).m_task.AddContinuation(Unsafe.As<Continuation>(box));
        else if (default(TAwaiter) is IStateMachineBoxAwareAwaiter)
            ((IStateMachineBoxAwareAwaiter)awaiter).AwaitUnsafeOnCompleted(box);
        else
            awaiter.OnCompleted(box.MoveNextAction);
    }

    public static void AwaitUnsafe<TAwaiter>(ref TAwaiter awaiter, IAsyncStateMachineBox box)
        where TAwaiter : ICriticalNotifyCompletion
    {
        box = FlowingContinuation.Of(box);
        if (default(TAwaiter) is ITaskAwaiter || default(TAwaiter) is IConfiguredTaskAwaiter)
            Unsafe.As<TAwaiter, TaskAwaiter>(ref awaiter).m_task.AddContinuation(Unsafe.As<Continuation>(box));
        else if (default(TAwaiter) is IStateMachineBoxAwareAwaiter)
            ((IStateMachineBoxAwareAwaiter)awaiter).AwaitUnsafeOnCompleted(box);
        else
            awaiter.UnsafeOnCompleted(box.MoveNextAction);
    }
}
