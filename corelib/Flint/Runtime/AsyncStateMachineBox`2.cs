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

    /// <summary>What a method's first wait makes of its builder's task, and every later one finds there.</summary>
    /// <param name="task">The builder's, which is a part of what is copied.</param>
    public static AsyncStateMachineBox<TStateMachine, TResult> Of(ref Task<TResult>? task, ref TStateMachine stateMachine)
    {
        if (task is { } known)
            return Unsafe.As<AsyncStateMachineBox<TStateMachine, TResult>>(known);
        var box = new AsyncStateMachineBox<TStateMachine, TResult>();
        task = box;
        box.StateMachine = stateMachine;
        return box;
    }

    internal override void Execute() => StateMachine!.MoveNext();

    private void Resume() => Scheduler.RunOne(this);
}
