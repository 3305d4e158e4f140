namespace Flint.Compiler.Escape;

internal enum EscapeKind
{
    /// <summary>Stored where code outside of the function finds it.</summary>
    Stored,

    /// <summary>Stored in an object of the same function that stays on the heap.</summary>
    StoredInObject,

    Returned,

    /// <summary>Passed to a function that lets it escape.</summary>
    Passed,

    /// <summary>Passed to code that the analysis cannot see.</summary>
    PassedToUnknown,

    /// <summary>The function does so much with memory that following it would take too long.</summary>
    TooComplex,

    /// <summary>It may be of a type with a finalizer.</summary>
    TypeUnknown,

    SizeUnknown,
    TooLarge,
    FrameFull,
    LiveInLoop,
}

/// <summary>Why an object has to outlive the function that makes it.</summary>
/// <param name="At">The instruction that lets it escape.</param>
/// <param name="Callee">The function that it is passed to, with its <c>@</c>.</param>
/// <param name="Parameter">Which of the callee's parameters it is reached from, from 0.</param>
/// <param name="Holder">The object that it is stored in.</param>
/// <param name="Inner">Why the callee's parameter escapes.</param>
internal sealed record EscapeReason(
    EscapeKind Kind,
    IrFunction Function,
    IrInstruction At,
    string? Callee = null,
    int Parameter = 0,
    MemoryObject? Holder = null,
    EscapeReason? Inner = null);
