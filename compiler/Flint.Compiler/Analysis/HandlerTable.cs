using System.Collections.Immutable;
using System.Text;
using Flint.Compiler.Llvm;

namespace Flint.Compiler.Analysis;

/// <summary>A method's exception handlers as the search for one reads them: corelib's <c>Flint.Runtime.Handler</c>.</summary>
internal sealed class HandlerTable(MethodNode method, Import.Protection protection)
{
    private ImmutableArray<Entry> _entries = [];

    public string Reference => LlvmNames.Global(method.Symbol + "::<handlers>");

    public void Fill(ImmutableArray<Entry> entries) => _entries = entries;

    public void Write(StringBuilder output, ProgramFacts facts)
    {
        if (!protection.IsPresent(facts))
            return;
        output.Append(Reference).Append(" = internal constant [").Append(_entries.Length).Append(" x { i8, i8, i8, ptr }] [")
            .AppendJoin(", ", _entries.Select(entry =>
                $"{{ i8, i8, i8, ptr }} {{ i8 {entry.Next}, i8 {entry.Outer}, i8 {(entry.CatchesNothing ? 1 : 0)}, ptr {entry.Test?.Reference ?? "null"} }}"))
            .Append("], align ").Append(facts.Context.PointerSize).Append('\n');
    }

    /// <param name="Next">The state that the search goes on with when this handler declines.</param>
    /// <param name="Outer">The state while this handler runs.</param>
    /// <param name="CatchesNothing">A finally or fault block.</param>
    /// <param name="Test">What tells whether it catches an exception; null when it catches all.</param>
    public readonly record struct Entry(int Next, int Outer, bool CatchesNothing, Node? Test);
}
