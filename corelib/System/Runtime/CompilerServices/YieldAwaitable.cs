using Flint.Runtime;

namespace System.Runtime.CompilerServices;

public readonly struct YieldAwaitable
{
    public readonly struct YieldAwaiter : ICriticalNotifyCompletion, IStateMachineBoxAwareAwaiter
    {
        public void OnCompleted(Action continuation) => Scheduler.Post(FlowingContinuation.Of(new ActionContinuation(continuation, null)));

        public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

        void IStateMachineBoxAwareAwaiter.AwaitUnsafeOnCompleted(IAsyncStateMachineBox box) => Scheduler.Post(Unsafe.As<Continuation>(box));
    }
}
