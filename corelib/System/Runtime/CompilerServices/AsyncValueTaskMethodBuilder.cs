using System.Threading.Tasks;
using Flint.Runtime;

namespace System.Runtime.CompilerServices;

public struct AsyncValueTaskMethodBuilder
{
    private Task? m_task;

    public readonly ValueTask Task => m_task == null ? default : new ValueTask(m_task);

    public static AsyncValueTaskMethodBuilder Create() => default;

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
