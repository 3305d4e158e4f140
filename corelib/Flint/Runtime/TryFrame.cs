using System;

namespace Flint.Runtime;

/// <summary>What a method with exception handlers keeps on the stack; the compiler's record of the same name says how it is filled.</summary>
internal unsafe struct TryFrame
{
    /// <summary>That of the method further up the stack.</summary>
    public TryFrame* Previous;

    public Handler* Handlers;

    /// <summary>The number, from 1, of the first handler that an exception meets; 0 for none.</summary>
    public nint State;

    /// <summary>For the handler that is resumed.</summary>
    public Exception Exception;

    /// <summary>Where the exception will be caught, while a finally block runs on its way there.</summary>
    public TryFrame* Target;

    /// <summary>The number of the handler that will catch it.</summary>
    public nint TargetState;

    /// <summary>The addresses of the method's variables, for its filters.</summary>
    public void** Variables;
}

/// <summary>One handler of a method; tables of them lie in flash.</summary>
internal unsafe struct Handler
{
    /// <summary>The number of the handler to ask when this one declines.</summary>
    public byte Next;

    /// <summary>The method's state while the handler runs.</summary>
    public byte Outer;

    /// <summary>A finally or fault block.</summary>
    public bool CatchesNothing;

    /// <summary>Whether it catches an exception; null when it catches all.</summary>
    public delegate*<Exception, TryFrame*, bool> Test;
}
