using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Flint.Runtime;

/// <summary>The task of an async method that had to wait, its variables with it.</summary>
internal sealed class AsyncStateMachineBox<TStateMachine, TResult> : Task<TResult>, IAsyncStateMachineBox
    where TStateMachine : IAsyncStateMachine
{
    public TStateMachine? StateMachine;

    public Action MoveNextAction => Resume;

    internal override void Execute() => StateMachine!.MoveNext();

    private void Resume() => Scheduler.RunOne(this);
}
