using System;
using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>
/// Finds the handler of an exception and runs what lies on the way, in two passes as ECMA-335 (I.12.4.2.5) has it: filters and types are asked
/// while the whole stack is still there, then the finally blocks run, innermost first.
/// </summary>
internal static unsafe class Unwinder
{
    // Made at build time, as there is no memory for it when it is needed.
    private static readonly OutOfMemoryException s_outOfMemory = new();

    /// <param name="e">Not null.</param>
    /// <param name="pc">Where it is thrown, for the report when nothing catches it.</param>
    /// <param name="methodTable">Of the exception.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Throw(Exception e, nuint pc, nuint methodTable)
    {
        for (TryFrame* frame = *Top(); frame != null; frame = frame->Previous)
        {
            nint state = frame->State;
            while (state != 0)
            {
                Handler* handler = frame->Handlers + (state - 1);
                if (!handler->CatchesNothing && (handler->Test == null || handler->Test(e, frame)))
                    Unwind(e, frame, state);
                state = handler->Next;
            }
        }
        Trap.Throw(e, pc, methodTable);
    }

    /// <summary>Whether the program has exception handlers.</summary>
    private static extern bool HasHandlers
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    /// <summary>Lets the code that follows run as on a stack of its own: no handler further up sees its exceptions.</summary>
    /// <returns>For <see cref="Restore"/>.</returns>
    public static TryFrame* Suspend()
    {
        if (!HasHandlers)
            return null;
        TryFrame* frame = *Top();
        *Top() = null;
        return frame;
    }

    public static void Restore(TryFrame* frame)
    {
        if (HasHandlers)
            *Top() = frame;
    }

    /// <summary>What a finally block ends with that an exception ran.</summary>
    public static void Continue(TryFrame* frame) => Unwind(frame->Exception, frame->Target, frame->TargetState);

    /// <summary>Runs a filter; an exception in it counts as false.</summary>
    public static bool Filter(delegate*<Exception, TryFrame*, bool> filter, Exception e, TryFrame* frame)
    {
        try
        {
            return filter(e, frame);
        }
        catch
        {
            return false;
        }
    }

    public static void RaiseNullReferenceException(nuint pc) => Raise(new NullReferenceException(), pc);

    public static void RaiseArgumentException(nuint pc) =>
        Raise(new ArgumentException("Delegate to an instance method cannot have null 'this'."), pc);

    public static void RaiseIndexOutOfRangeException(nuint pc) => Raise(new IndexOutOfRangeException(), pc);

    public static void RaiseDivideByZeroException(nuint pc) => Raise(new DivideByZeroException(), pc);

    public static void RaiseOverflowException(nuint pc) => Raise(new OverflowException(), pc);

    public static void RaiseInvalidCastException(nuint pc) => Raise(new InvalidCastException(), pc);

    public static void RaiseArrayTypeMismatchException(nuint pc) => Raise(new ArrayTypeMismatchException(), pc);

    public static void RaiseOutOfMemoryException(nuint pc) => Raise(s_outOfMemory, pc);

    private static void Raise(Exception e, nuint pc) => Throw(e, pc, (nuint)MethodTable.Of(e));

    private static void Unwind(Exception e, TryFrame* target, nint targetState)
    {
        TryFrame* frame;
        while ((frame = *Top()) != target)
        {
            RunFinally(e, frame, 0, target, targetState);
            *Top() = frame->Previous;
        }
        RunFinally(e, frame, targetState, target, targetState);
        Enter(frame, targetState, e);
    }

    /// <summary>Runs the first finally block that comes before a handler; it comes back through <see cref="Continue"/>.</summary>
    private static void RunFinally(Exception e, TryFrame* frame, nint end, TryFrame* target, nint targetState)
    {
        for (nint state = frame->State; state != end; state = frame->Handlers[state - 1].Next)
        {
            if (frame->Handlers[state - 1].CatchesNothing)
            {
                frame->Target = target;
                frame->TargetState = targetState;
                Enter(frame, state, e);
            }
        }
    }

    private static void Enter(TryFrame* frame, nint state, Exception e)
    {
        frame->State = frame->Handlers[state - 1].Outer;
        frame->Exception = e;
        ((delegate*<TryFrame*, nint, void>)Resume())(frame, state);
    }

    [LinkerSymbol("flint_try_top")]
    private static extern TryFrame** Top();

    /// <summary>Goes on in a method at one of its handlers.</summary>
    [LinkerSymbol("flint_resume")]
    private static extern void* Resume();
}
