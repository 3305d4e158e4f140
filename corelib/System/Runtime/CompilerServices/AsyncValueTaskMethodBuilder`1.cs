using System.Threading.Tasks;
using Flint.Runtime;

namespace System.Runtime.CompilerServices;

public struct AsyncValueTaskMethodBuilder<TResult>
{
    private Task<TResult>? m_task;

    private TResult _result;

    public readonly ValueTask<TResult> Task => m_task == null ? new ValueTask<TResult>(_result) : new ValueTask<TResult>(m_task);

    public static AsyncValueTaskMethodBuilder<TResult> Create() => default;

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
        if (m_task == null)
        {
            _result = result;
            return;
        }
        m_task.m_result = result;
        m_task.Finish();
    }

    public void SetException(Exception exception) => (m_task ??= new Task<TResult>()).Finish(exception);
}
