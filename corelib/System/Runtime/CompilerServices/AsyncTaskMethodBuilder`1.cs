using System.Threading.Tasks;
using Flint.Runtime;

namespace System.Runtime.CompilerServices;

public struct AsyncTaskMethodBuilder<TResult>
{
    private Task<TResult>? m_task;

    public readonly Task<TResult> Task => m_task!;

    public static AsyncTaskMethodBuilder<TResult> Create() => default;

    public readonly void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.Start(ref stateMachine);

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.Await(ref awaiter, AsyncStateMachineBox<TStateMachine, TResult>.Of(ref m_task, ref stateMachine));

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.AwaitUnsafe(ref awaiter, AsyncStateMachineBox<TStateMachine, TResult>.Of(ref m_task, ref stateMachine));

    public void SetResult(TResult result)
    {
        Task<TResult> task = m_task ??= new Task<TResult>();
        task.m_result = result;
        task.Finish();
    }

    public void SetException(Exception exception) => (m_task ??= new Task<TResult>()).Finish(exception);
}
