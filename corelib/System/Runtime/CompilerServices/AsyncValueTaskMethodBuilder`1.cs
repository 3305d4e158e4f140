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
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.Await(ref awaiter, GetBox(ref stateMachine));

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.AwaitUnsafe(ref awaiter, GetBox(ref stateMachine));

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

    private IAsyncStateMachineBox GetBox<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (m_task is { } known)
            return Unsafe.As<AsyncStateMachineBox<TStateMachine, TResult>>(known);
        var box = new AsyncStateMachineBox<TStateMachine, TResult>();
        m_task = box;
        box.StateMachine = stateMachine;
        return box;
    }
}
