namespace Flint.Compiler.Escape;

/// <summary>What a call of a function does to what its arguments point to. The objects are those of the function's own analysis.</summary>
internal sealed class EscapeSummary
{
    /// <summary>What a call lets outlive it, with the reason.</summary>
    public HashSet<MemoryObject> Escaping { get; } = [];

    /// <summary>Pointers that a call stores: into which object, where, and what. A null source is a pointer to memory outside.</summary>
    public HashSet<(MemoryObject Target, int Offset, MemoryObject? Source, int SourceOffset)> Stores { get; } = [];

    /// <summary>What the result, or part of it, may point to. A null source is memory outside.</summary>
    public HashSet<(int Part, MemoryObject? Source, int SourceOffset)> Results { get; } = [];

    /// <summary>Whether there is more to say than is worth while: then all that a call reaches escapes.</summary>
    public bool IsOpaque { get; private set; }

    /// <summary>Gives up what makes callers slow to analyse.</summary>
    public bool Limit()
    {
        const int MostFacts = 40;
        return IsOpaque |= Stores.Count > MostFacts || Results.Count > MostFacts || Escaping.Count > MostFacts;
    }

    public int Size => (IsOpaque ? 1 : 0) + Escaping.Count + Stores.Count + Results.Count;
}
