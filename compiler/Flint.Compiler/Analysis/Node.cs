using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.Metadata;

namespace Flint.Compiler.Analysis;

/// <summary>Something that ends up in the image: code, a method table, storage. Knows why it is there.</summary>
public abstract class Node
{
    private readonly List<CallEdge> _calls = [];

    /// <summary>The LLVM symbol, and the key that nodes are sorted by.</summary>
    public abstract string Symbol { get; }

    /// <summary>How a build error's chain and "why" reports call it.</summary>
    public virtual string Display => Symbol;

    public string Reference => LlvmNames.Global(Symbol);

    /// <summary>The node that first needed this one; null for a root.</summary>
    public Node? RequiredBy { get; internal set; }

    /// <summary>What that node needed it for: <c>calls</c>, <c>creates</c>, <c>reads</c>…</summary>
    public string Reason { get; internal set; } = "";

    /// <summary>What its code calls, in the order of the code.</summary>
    public IReadOnlyList<CallEdge> Calls => _calls;

    /// <summary>Where in the source the code is that is being imported.</summary>
    internal SequencePointEntry? Position { get; set; }

    internal void AddCall(CallEdge call) => _calls.Add(call);

    /// <summary>Takes back what was added after the first so many: it leads to nothing but the end of the program.</summary>
    internal void RemoveCallsAfter(int count) => _calls.RemoveRange(count, _calls.Count - count);

    /// <summary>Finds what this node needs.</summary>
    public abstract void Expand(Program program);

    /// <summary>Writes its LLVM definition.</summary>
    public abstract void Write(StringBuilder output, ProgramFacts facts);

    /// <summary>The path from here to a root, one step a line: <c>  A calls B</c>.</summary>
    public string Chain()
    {
        var chain = new StringBuilder();
        for (Node node = this; node.RequiredBy is { } by; node = by)
            chain.Append("\n  needed because ").Append(by.Display).Append(' ').Append(node.Reason).Append(' ').Append(node.Display);
        return chain.ToString();
    }
}
