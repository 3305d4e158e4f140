using System.Text;
using Flint.Compiler.Analysis;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Llvm;

/// <summary>
/// What every type has but few programs read, one table for each and indexed by a number in the method table: the members of Object and
/// Exception, type objects, names. Unlike a word of the method table, a table that nothing reads after optimisation is not in the image,
/// nor is what it alone refers to.
/// </summary>
public sealed class SideTables
{
    private const string TypeObjects = "<type objects>";

    private readonly Dictionary<TypeDesc, int> _ordinals = [];
    private readonly SortedDictionary<string, IReadOnlyDictionary<TypeDesc, Node>> _slots = new(StringComparer.Ordinal);
    private readonly List<TypeObjectNode> _typeObjects;
    private readonly Dictionary<TypeDesc, int> _nameIndexes = [];
    private readonly TypeSystemContext _context;

    public SideTables(Program program)
    {
        _context = program.Context;
        DefType exception = _context.WellKnown.Get("System.Exception");

        // Exceptions first, so that tables which only they are in end with them.
        foreach (TypeDesc type in program.Dispatch.ConstructedTypes
            .OrderBy(type => type is DefType definition && _context.Virtuals.IsAssignable(definition, exception) ? 0 : 1)
            .ThenBy(type => type.Name, StringComparer.Ordinal))
            _ordinals.Add(type, _ordinals.Count);
        _typeObjects = [.. program.TypeObjects.OrderBy(node => node.Symbol, StringComparer.Ordinal)];
        foreach (TypeObjectNode node in _typeObjects)
            _nameIndexes.Add(node.Type, _nameIndexes.Count);
    }

    /// <summary>Whether the code of a slot is in a table of its own.</summary>
    public static bool Holds(MethodDesc slot) => slot.Owner.Declaration.FullName is "System.Object" or "System.Exception";

    public void Add(MethodDesc slot, IReadOnlyDictionary<TypeDesc, Node> targets) => _slots.Add(SymbolOf(slot), targets);

    /// <summary>Whether any table is indexed by a type's number.</summary>
    public bool AreUsed(Program program) => _slots.Count > 0 || program.MethodTableWords.HasFlag(MethodTableWords.Ordinal);

    /// <summary>Of a type in the tables, in bytes from their start.</summary>
    public int Ordinal(TypeDesc type) => _ordinals[type] * _context.PointerSize;

    /// <summary>Of a type object in the tables of names, in bytes from their start.</summary>
    public int NameIndex(TypeDesc type) => _nameIndexes[type] * _context.PointerSize;

    /// <summary>Reads a pointer, the code of a slot or a type's object, by an object's method table.</summary>
    public static IEnumerable<string> Load(ProgramFacts facts, MethodDesc? slot, string table, string temp, string result)
    {
        string native = facts.Program.Types.NativeInt;
        yield return $"{temp}.word = getelementptr inbounds i8, ptr {table}, i32 {facts.OffsetOf(MethodTableWords.Ordinal)}";
        yield return $"{temp}.ordinal = load {native}, ptr {temp}.word, !invariant.load !1";
        yield return $"{temp}.entry = getelementptr inbounds i8, ptr {LlvmNames.Global(slot is null ? TypeObjects : SymbolOf(slot))}, {native} {temp}.ordinal";
        yield return $"{result} = load ptr, ptr {temp}.entry, !invariant.load !1";
    }

    public void Write(StringBuilder output, ProgramFacts facts)
    {
        foreach ((string symbol, IReadOnlyDictionary<TypeDesc, Node> targets) in _slots)
            WriteTable(output, symbol, targets.ToDictionary(entry => _ordinals[entry.Key], entry => entry.Value));
        if (facts.Program.MethodTableWords.HasFlag(MethodTableWords.Ordinal))
            WriteTable(output, TypeObjects, _ordinals.ToDictionary(entry => entry.Value, entry => (Node)new TypeObjectNode(entry.Key)));
        WriteTypeTables(output, facts);
        if (!facts.Program.NeedsTypeNames)
            return;
        WriteTable(output, TypeNames.ShortNames, _typeObjects.ToDictionary(node => _nameIndexes[node.Type], node => node.ShortName(facts.Program)));
        WriteTable(output, TypeNames.FullNames, _typeObjects.ToDictionary(node => _nameIndexes[node.Type], node => node.FullName(facts.Program)));
    }

    private void WriteTypeTables(StringBuilder output, ProgramFacts facts)
    {
        TypeTables tables = facts.Program.TypeTables;
        if (tables.HasFlag(TypeTables.BaseTypes))
            WriteTable(output, nameof(TypeTables.BaseTypes), TypeObjectsOf(node => node.BaseType), _typeObjects.Count);
        if (tables.HasFlag(TypeTables.ElementTypes))
            WriteTable(output, nameof(TypeTables.ElementTypes), TypeObjectsOf(node => node.ElementType), _typeObjects.Count);
        if (tables.HasFlag(TypeTables.ArrayTypes))
        {
            WriteTable(output, nameof(TypeTables.ArrayTypes), _typeObjects
                .Where(node => facts.Program.Dispatch.IsConstructed(_context.GetArray(node.Type)))
                .ToDictionary(node => _nameIndexes[node.Type], node => (Node)new MethodTableNode(_context.GetArray(node.Type))), _typeObjects.Count);
        }

        if (tables.HasFlag(TypeTables.DeclaringTypes))
            WriteTable(output, nameof(TypeTables.DeclaringTypes), TypeObjectsOf(node => node.DeclaringType), _typeObjects.Count);
        if (tables.HasFlag(TypeTables.GenericDefinitions))
            WriteTable(output, nameof(TypeTables.GenericDefinitions), TypeObjectsOf(node => node.GenericDefinition), _typeObjects.Count);
        if (tables.HasFlag(TypeTables.GenericArguments))
            WriteLists(output, nameof(TypeTables.GenericArguments), node => node.GenericArguments);
        if (tables.HasFlag(TypeTables.Interfaces))
            WriteLists(output, nameof(TypeTables.Interfaces), node => node.Interfaces);
        if (tables.HasFlag(TypeTables.Attributes))
        {
            output.Append(LlvmNames.Global(nameof(TypeTables.Attributes))).Append(" = internal constant [").Append(_typeObjects.Count).Append(" x i32] [")
                .AppendJoin(", ", _typeObjects.Select(node => $"i32 {(int)node.Attributes}")).Append("], align 4\n");
        }

        if (tables.HasFlag(TypeTables.Relations))
            WriteRelations(output);
    }

    private Dictionary<int, Node> TypeObjectsOf(Func<TypeObjectNode, TypeDesc?> relative) => _typeObjects
        .Where(node => relative(node) is not null)
        .ToDictionary(node => _nameIndexes[node.Type], node => (Node)new TypeObjectNode(relative(node)!));

    /// <summary>A table of lists, each of type objects and a null at its end; null for a type whose list is empty.</summary>
    private void WriteLists(StringBuilder output, string symbol, Func<TypeObjectNode, IEnumerable<TypeDesc>> relatives)
    {
        var lists = new List<string>();
        foreach (TypeObjectNode node in _typeObjects)
        {
            string[] references = [.. relatives(node).Select(relative => $"ptr {new TypeObjectNode(relative).Reference}")];
            string list = LlvmNames.Global($"{symbol}.{lists.Count}");
            lists.Add(references.Length == 0 ? "ptr null" : "ptr " + list);
            if (references.Length > 0)
                output.Append(list).Append(" = internal constant [").Append(references.Length + 1).Append(" x ptr] [")
                    .AppendJoin(", ", references).Append(", ptr null], align ").Append(_context.PointerSize).Append('\n');
        }

        output.Append(LlvmNames.Global(symbol)).Append(" = internal constant [").Append(lists.Count).Append(" x ptr] [")
            .AppendJoin(", ", lists).Append("], align ").Append(_context.PointerSize).Append('\n');
    }

    /// <summary>The bytes of a row, then a row for each type: the bits of the types that can be assigned to it.</summary>
    private void WriteRelations(StringBuilder output)
    {
        const int BitsInByte = 8;
        int width = (_typeObjects.Count + BitsInByte - 1) / BitsInByte;
        var bits = new byte[width * _typeObjects.Count];
        for (int target = 0; target < _typeObjects.Count; target++)
            for (int source = 0; source < _typeObjects.Count; source++)
                if (IsAssignable(_typeObjects[source].Type, _typeObjects[target].Type))
                    bits[(target * width) + (source / BitsInByte)] |= (byte)(1 << (source % BitsInByte));
        output.Append(LlvmNames.Global(nameof(TypeTables.Relations))).Append(" = internal constant { i32, [").Append(bits.Length).Append(" x i8] } { i32 ").Append(width)
            .Append(", [").Append(bits.Length).Append(" x i8] [").AppendJoin(", ", bits.Select(value => $"i8 {value}")).Append("] }, align 4\n");
    }

    /// <summary>As <c>Type.IsAssignableFrom</c> has it: a <c>T?</c> takes a <c>T</c>.</summary>
    public static bool IsAssignable(TypeDesc source, TypeDesc target) =>
        source.Context.Virtuals.IsAssignable(source, target) || (target is DefType { IsNullable: true } nullable && nullable.Arguments[0] == source);

    private void WriteTable(StringBuilder output, string symbol, Dictionary<int, Node> entries, int least = 0)
    {
        int length = Math.Max(entries.Count == 0 ? 0 : entries.Keys.Max() + 1, least);
        output.Append(LlvmNames.Global(symbol)).Append(" = internal constant [").Append(length).Append(" x ptr] [")
            .AppendJoin(", ", Enumerable.Range(0, length).Select(index => entries.TryGetValue(index, out Node? node) ? $"ptr {node.Reference}" : "ptr null"))
            .Append("], align ").Append(_context.PointerSize).Append('\n');
    }

    private static string SymbolOf(MethodDesc slot) => $"{slot.Name}<slot>";
}
