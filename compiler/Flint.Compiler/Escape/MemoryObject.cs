namespace Flint.Compiler.Escape;

internal enum MemoryKind
{
    /// <summary>All memory that the function knows nothing of: globals, the heap, what has escaped.</summary>
    Outside,

    /// <summary>Code, whose address is in a delegate or method table.</summary>
    Function,

    /// <summary>A variable on the function's stack.</summary>
    Stack,

    /// <summary>An object that the function allocates.</summary>
    Allocation,

    /// <summary>What a parameter points to; or, with a <see cref="MemoryObject.Parent"/>, what a word of that points to.</summary>
    Parameter,
}

/// <summary>A piece of memory as one function sees it: all instances that one instruction makes are one object.</summary>
internal sealed class MemoryObject(int number, MemoryKind kind)
{
    public int Number { get; } = number;

    public MemoryKind Kind { get; } = kind;

    /// <summary>The instruction that makes it, for an allocation or a variable.</summary>
    public IrInstruction? Site { get; init; }

    /// <summary>Of a function, with its <c>@</c>.</summary>
    public string? Function { get; init; }

    /// <summary>Which parameter it belongs to, from 0.</summary>
    public int Parameter { get; init; }

    /// <summary>The object that a word at <see cref="Offset"/> of points to this one; null for what the parameter itself points to.</summary>
    public MemoryObject? Parent { get; init; }

    public int Offset { get; init; }

    /// <summary>Stands for all that can be reached from it, too.</summary>
    public bool IsSummary { get; init; }

    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>Why memory that outlives the function may refer to it; null when none does.</summary>
    public EscapeReason? Reason { get; set; }

    public bool HasEscaped => Reason is not null;

    /// <summary>What its words may point to, by their offset.</summary>
    public Dictionary<int, PointerSet> Words { get; } = [];

    /// <summary>What words at unknown offsets may point to.</summary>
    public PointerSet Anywhere { get; } = new();

    /// <summary>The instruction that first stored a pointer to an object in this one, by that object's number.</summary>
    public Dictionary<int, IrInstruction> Stores { get; } = [];

    public Dictionary<int, MemoryObject> Children { get; } = [];

    public IEnumerable<Pointer> Contents => Anywhere.Pointers.Concat(Words.Values.SelectMany(set => set.Pointers));
}
