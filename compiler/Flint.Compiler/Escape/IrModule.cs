using System.Collections.Immutable;

namespace Flint.Compiler.Escape;

/// <summary>A module as <c>opt -S</c> writes it: its lines, and what the escape analysis needs to know of them.</summary>
internal sealed class IrModule(string[] lines, int pointerSize)
{
    private readonly Dictionary<string, IrFunction> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _metadata = [];

    public string[] Lines { get; } = lines;

    /// <summary>In bytes.</summary>
    public int PointerSize { get; } = pointerSize;

    /// <summary>Those with a body, in the order of the text.</summary>
    public IReadOnlyCollection<IrFunction> Functions => _functions.Values;

    /// <summary>Functions whose address is in an instruction or in data other than method tables: what a delegate can call.</summary>
    public HashSet<string> AddressTaken { get; } = new(StringComparer.Ordinal);

    public IrFunction? Find(string name) => _functions.GetValueOrDefault(name);

    public void Add(IrFunction function) => _functions.Add(function.Name, function);

    /// <summary>One more than the largest number of a metadata node.</summary>
    public int MetadataCount { get; private set; }

    public void AddMetadata(int number, string node)
    {
        _metadata[number] = node;
        MetadataCount = Math.Max(MetadataCount, number + 1);
    }

    /// <summary>The text of a metadata node, <c>!{i32 0, ptr @f}</c>.</summary>
    public string? Metadata(int number) => _metadata.GetValueOrDefault(number);

    /// <summary>The functions that a node lists, without those that are gone.</summary>
    public IEnumerable<string> FunctionsOf(int number) => IrScanner.Globals(Metadata(number) ?? "");
}

/// <summary>A function with a body.</summary>
internal sealed class IrFunction(string name, string type, ImmutableArray<IrParameter> parameters, int line)
{
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    /// <summary>Result and parameter types, to compare with those of an indirect call.</summary>
    public string Type { get; } = type;

    public ImmutableArray<IrParameter> Parameters { get; } = parameters;

    /// <summary>Index of the line with <c>define</c>.</summary>
    public int Line { get; } = line;

    /// <summary>Index of the line that the first instruction is on.</summary>
    public int FirstInstructionLine { get; set; }

    /// <summary>Number of the metadata node with the C# method, 0 when there is none.</summary>
    public int Subprogram { get; init; }

    public List<IrBlock> Blocks { get; } = [];

    public IEnumerable<IrInstruction> Instructions => Blocks.SelectMany(block => block.Instructions);

    /// <summary>A number for a local value, from 0.</summary>
    public int ValueOf(string name)
    {
        if (!_values.TryGetValue(name, out int value))
            _values[name] = value = _values.Count;
        return value;
    }
}

internal readonly record struct IrParameter(string Type, string Name);

/// <summary>A basic block.</summary>
internal sealed class IrBlock(string label)
{
    public string Label { get; } = label;

    public List<IrInstruction> Instructions { get; } = [];

    public List<IrBlock> Successors { get; } = [];
}

/// <summary>An instruction. What <see cref="Operands"/> are depends on the opcode; see <see cref="IrReader"/>.</summary>
internal sealed class IrInstruction
{
    /// <summary>Index into the module's lines.</summary>
    public required int Line { get; init; }

    public required string Opcode { get; init; }

    /// <summary>The local value that it defines, with its <c>%</c>; null when it defines none.</summary>
    public string? Result { get; init; }

    /// <summary>Of the result; for a store of what is stored; for an address computation of what the index counts.</summary>
    public string Type { get; set; } = "";

    public ImmutableArray<IrOperand> Operands { get; set; } = [];

    /// <summary>Where a phi's operands come from; the targets of a branch.</summary>
    public ImmutableArray<string> Labels { get; set; } = [];

    /// <summary>What a call calls: a function, a value, or nothing for inline assembly.</summary>
    public string? Callee { get; set; }

    /// <summary>The first index of an extractvalue or insertvalue.</summary>
    public int Index { get; set; }

    /// <summary>Metadata by kind, the number of its node.</summary>
    public Dictionary<string, int> Metadata { get; } = new(StringComparer.Ordinal);

    public bool IsCall => Opcode == "call";
}

/// <param name="Name">A local value with its <c>%</c>, or a global one with its <c>@</c>; null for a constant.</param>
/// <param name="Text">As written.</param>
internal readonly record struct IrOperand(string Type, string? Name, string Text)
{
    public bool IsLocal => Name is ['%', ..];

    /// <summary>Whether it is the address of a global, or made from one.</summary>
    public bool RefersToGlobal => Name is ['@', ..] || (Name is null && Text.Contains('@', StringComparison.Ordinal));

    /// <summary>A constant that is a number other than 0: as an address, one of the hardware's.</summary>
    public int? Number => int.TryParse(Text, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null;
}
