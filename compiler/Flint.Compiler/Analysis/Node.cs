using System.Text;
using Flint.Compiler.Llvm;

namespace Flint.Compiler.Analysis;

/// <summary>Something that ends up in the image: code, a method table, storage. Knows why it is there.</summary>
public abstract class Node
{
    /// <summary>The LLVM symbol, and the key that nodes are sorted by.</summary>
    public abstract string Symbol { get; }

    /// <summary>How a build error's chain and "why" reports call it.</summary>
    public virtual string Display => Symbol;

    public string Reference => LlvmNames.Global(Symbol);

    /// <summary>The node that first needed this one; null for a root.</summary>
    public Node? RequiredBy { get; internal set; }

    /// <summary>What that node needed it for: <c>calls</c>, <c>creates</c>, <c>reads</c>…</summary>
    public string Reason { get; internal set; } = "";

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
