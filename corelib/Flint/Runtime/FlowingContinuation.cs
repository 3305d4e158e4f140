using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Flint.Runtime;

/// <summary>Goes on with the values of <c>AsyncLocal</c> that there were when the wait began. Without any, what waits stands for itself.</summary>
internal sealed class FlowingContinuation : Continuation, IAsyncStateMachineBox
{
    private readonly Continuation _inner;

    private readonly ExecutionContext _context;

    private FlowingContinuation(Continuation inner, ExecutionContext context)
    {
        _inner = inner;
        _context = context;
    }

    public Action MoveNextAction => Resume;

    public static Continuation Of(Continuation inner) =>
        ExecutionContext.HasLocals && ExecutionContext.CaptureForRestore() is { } context ? new FlowingContinuation(inner, context) : inner;

    public static IAsyncStateMachineBox Of(IAsyncStateMachineBox box) =>
        ExecutionContext.HasLocals && ExecutionContext.CaptureForRestore() is { } context ? new FlowingContinuation(Unsafe.As<Continuation>(box), context) : box;

    internal override void Execute()
    {
        ExecutionContext.RestoreInternal(_context);
        _inner.Execute();
    }

    private void Resume() => Scheduler.RunOne(this);
}
