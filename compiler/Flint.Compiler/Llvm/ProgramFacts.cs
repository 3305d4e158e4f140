using System.Numerics;
using Flint.Compiler.Analysis;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Llvm;

/// <summary>
/// What only the whole program tells: where each virtual slot and type-check bit lies in the method tables. A table has the words of check
/// bits first, then code pointers. Slots share an offset unless one type has both, so tables are short, and an interface call costs what
/// a virtual call does.
/// </summary>
public sealed class ProgramFacts
{
    private const int FewTypes = 2;

    private readonly Dictionary<MethodDesc, int> _slotOffsets = [];
    private readonly Dictionary<TypeDesc, List<Node?>> _tables = [];
    private readonly Dictionary<TypeDesc, (IReadOnlyList<TypeDesc> Types, int Bit)> _checks = [];
    private readonly Dictionary<TypeDesc, List<uint>> _checkBits = [];
    private readonly Dictionary<MethodDesc, string> _calleesTags = [];
    private readonly int _checkWords;

    public ProgramFacts(Program program)
    {
        Program = program;
        MethodTableTag = program.DebugInfo.AliasTag("method table");
        HasMultiDimensionalArrays = program.Dispatch.ConstructedTypes.Any(type => type is ArrayType { IsVector: false });
        _checkWords = AssignCheckBits();
        SideTables = new SideTables(program);
        AssignSlots();
        MethodTableWords = HasMultiDimensionalArrays ? program.MethodTableWords : program.MethodTableWords & ~MethodTableWords.Rank;
        if (SideTables.AreUsed(program))
            MethodTableWords |= MethodTableWords.Ordinal;
    }

    public Program Program { get; }

    /// <summary>Whether objects must carry their method table at all.</summary>
    public bool MethodTablesUsed => Program.ReadsMethodTables || _slotOffsets.Count > 0 || MethodTableWords.HasFlag(MethodTableWords.Ordinal) || _checks.Count > 0;

    /// <summary>Whether there are arrays of more than one dimension, or that do not begin at 0.</summary>
    public bool HasMultiDimensionalArrays { get; }

    /// <summary>The words that the method tables have.</summary>
    public MethodTableWords MethodTableWords { get; }

    /// <summary>What is found by a type's number instead of in its method table.</summary>
    public SideTables SideTables { get; }

    /// <summary>Tells LLVM that nothing else aliases an object's first word.</summary>
    public string MethodTableTag { get; }

    public TypeSystemContext Context => Program.Context;

    /// <summary>The only code that a slot can reach, or null when there is none or more than one.</summary>
    public Node? SingleTarget(MethodDesc slot)
    {
        Node? single = null;
        foreach (Node target in Program.Dispatch.Targets(slot).Values)
        {
            if (single is not null && single != target)
                return null;
            single = target;
        }

        return single;
    }

    /// <summary>Tells LLVM and the escape analysis which code a call of a slot can reach.</summary>
    public string CalleesTag(MethodDesc slot)
    {
        if (!_calleesTags.TryGetValue(slot, out string? tag))
            _calleesTags[slot] = tag = Program.DebugInfo.CalleesTag(
                Program.Dispatch.Targets(slot).Values.Select(target => target.Reference).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return tag;
    }

    public bool HasTargets(MethodDesc slot) => Program.Dispatch.Targets(slot).Count > 0;

    /// <summary>Reads the code of a slot that has more than one target from the method table of an object.</summary>
    public IEnumerable<string> LoadSlot(MethodDesc slot, string self, string temp, string result)
    {
        yield return $"{temp}.table = load ptr, ptr {self}{MethodTableTag}";
        if (SideTables.Holds(slot))
        {
            foreach (string line in SideTables.Load(this, slot, $"{temp}.table", temp, result))
                yield return line;
            yield break;
        }

        yield return $"{temp}.slot = getelementptr inbounds i8, ptr {temp}.table, i32 {(FirstSlot + _slotOffsets[slot]) * Context.PointerSize}";
        yield return $"{result} = load ptr, ptr {temp}.slot, !invariant.load !1";
    }

    /// <summary>In bytes, from the start of the method table, of a word that the program reads.</summary>
    public int OffsetOf(MethodTableWords word) =>
        (_checkWords + BitOperations.PopCount((uint)MethodTableWords & ((uint)word - 1))) * Context.PointerSize;

    private int FirstSlot => _checkWords + BitOperations.PopCount((uint)MethodTableWords);

    /// <summary>The created types that pass a check, and the check's bit in the tables, -1 when comparing tables is as cheap.</summary>
    public (IReadOnlyList<TypeDesc> Types, int Bit) Check(TypeDesc target) => _checks[target];

    /// <summary>The words of a type's method table: check bits as numbers, then code, null where no slot of the type lies.</summary>
    public (IReadOnlyList<uint> CheckBits, IReadOnlyList<Node?> Code) MethodTable(TypeDesc type) =>
        (_checkBits.TryGetValue(type, out List<uint>? bits) ? bits : Enumerable.Repeat(0u, _checkWords).ToList(),
            _tables.TryGetValue(type, out List<Node?>? table) ? table : []);

    private int AssignCheckBits()
    {
        int bit = 0;
        foreach (TypeDesc target in Program.TypeChecks.Targets)
        {
            IReadOnlyList<TypeDesc> types = Program.TypeChecks.Passing(target);
            _checks[target] = (types, types.Count <= FewTypes ? -1 : bit++);
        }

        int words = (bit + 31) / 32;
        foreach ((IReadOnlyList<TypeDesc> types, int checkBit) in _checks.Values)
        {
            if (checkBit < 0)
                continue;
            foreach (TypeDesc type in types)
            {
                if (!_checkBits.TryGetValue(type, out List<uint>? bits))
                    _checkBits[type] = bits = [.. Enumerable.Repeat(0u, words)];
                bits[checkBit / 32] |= 1u << (checkBit % 32);
            }
        }

        return words;
    }

    private void AssignSlots()
    {
        // Slots of many types first: they are the hardest to place.
        foreach ((MethodDesc slot, IReadOnlyDictionary<TypeDesc, Node> targets) in Program.Dispatch.Slots
            .Where(entry => entry.Targets.Values.Distinct().Skip(1).Any())
            .OrderByDescending(entry => entry.Targets.Count)
            .ThenBy(entry => entry.Slot.Name, StringComparer.Ordinal))
        {
            if (SideTables.Holds(slot))
            {
                SideTables.Add(slot, targets);
                continue;
            }

            int offset = 0;
            while (targets.Keys.Any(type => IsTaken(type, offset)))
                offset++;
            _slotOffsets[slot] = offset;
            foreach ((TypeDesc type, Node target) in targets)
            {
                if (!_tables.TryGetValue(type, out List<Node?>? table))
                    _tables[type] = table = [];
                while (table.Count <= offset)
                    table.Add(null);
                table[offset] = target;
            }
        }
    }

    private bool IsTaken(TypeDesc type, int offset) =>
        _tables.TryGetValue(type, out List<Node?>? table) && offset < table.Count && table[offset] is not null;
}
