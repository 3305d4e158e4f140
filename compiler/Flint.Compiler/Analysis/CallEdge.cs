using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>A place in a method's code from which other code is reached.</summary>
/// <param name="Position">In the source, when that is known.</param>
public abstract record CallEdge(SequencePointEntry? Position)
{
    /// <param name="Reason">As in <see cref="Node.Reason"/>.</param>
    public sealed record Direct(Node Target, string Reason, SequencePointEntry? Position) : CallEdge(Position);

    public sealed record Virtual(MethodDesc Slot, SequencePointEntry? Position) : CallEdge(Position);

    public sealed record DelegateCall(DefType Type, SequencePointEntry? Position) : CallEdge(Position);

    public sealed record PointerCall(MethodSignature Signature, SequencePointEntry? Position) : CallEdge(Position);

    /// <summary>An exception is thrown.</summary>
    public sealed record Throw(SequencePointEntry? Position) : CallEdge(Position);
}
