using System.Threading.Tasks;
using Flint.Runtime;

namespace System.Runtime.CompilerServices;

/// <summary>Makes a task only when the method has to wait or fails.</summary>
public struct AsyncTaskMethodBuilder
{
    private Task? m_task;

    public readonly Task Task => m_task ?? Task.s_completed;

    public static AsyncTaskMethodBuilder Create() => default;

    public readonly void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.Start(ref stateMachine);

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.Await(ref awaiter, AsyncStateMachineBox<TStateMachine>.Of(ref m_task, ref stateMachine));

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.AwaitUnsafe(ref awaiter, AsyncStateMachineBox<TStateMachine>.Of(ref m_task, ref stateMachine));

    public readonly void SetResult() => m_task?.Finish();

    public void SetException(Exception exception) => (m_task ??= new Task()).Finish(exception);
}
