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

    /// <summary>What a method's first wait makes of its builder's task, and every later one finds there.</summary>
    /// <param name="task">The builder's, which is a part of what is copied.</param>
    public static AsyncStateMachineBox<TStateMachine> Of(ref Task? task, ref TStateMachine stateMachine)
    {
        if (task is { } known)
            return Unsafe.As<AsyncStateMachineBox<TStateMachine>>(known);
        var box = new AsyncStateMachineBox<TStateMachine>();
        task = box;
        box.StateMachine = stateMachine;
        return box;
    }

    internal override void Execute() => StateMachine!.MoveNext();

    /// <summary>For awaiters that know only delegates: they run when these call, and so does what follows.</summary>
    private void Resume() => Scheduler.RunOne(this);
}
