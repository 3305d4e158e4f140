using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Flint.Runtime;

/// <summary>The task of an async method that had to wait, its variables with it.</summary>
internal sealed class AsyncStateMachineBox<TStateMachine> : Task, IAsyncStateMachineBox
    where TStateMachine : IAsyncStateMachine
{
    public TStateMachine? StateMachine;

    public Action MoveNextAction => Resume;

    internal override void Execute() => StateMachine!.MoveNext();

    /// <summary>For awaiters that know only delegates: they run when these call, and so does what follows.</summary>
    private void Resume() => Scheduler.RunOne(this);
}
