using System.Collections.Frozen;

namespace Flint.Compiler.Escape;

/// <summary>What each instruction does.</summary>
internal sealed partial class FunctionAnalysis
{
    /// <summary>Instructions that compute a value from others and do nothing else. The value is then taken to point where any of them does.</summary>
    private static readonly FrozenSet<string> s_pure = FrozenSet.Create(
        StringComparer.Ordinal,
        "add", "sub", "mul", "udiv", "sdiv", "urem", "srem", "and", "or", "xor", "shl", "lshr", "ashr", "trunc", "zext", "sext",
        "fadd", "fsub", "fmul", "fdiv", "frem", "fneg", "fptrunc", "fpext", "fptoui", "fptosi", "uitofp", "sitofp",
        "extractelement", "insertelement", "shufflevector");

    private void Transfer(IrInstruction instruction)
    {
        switch (instruction.Opcode)
        {
            case "load":
                Load(instruction);
                break;
            case "store":
                Store(instruction);
                break;
            case "getelementptr":
                MoveAddress(instruction);
                break;
            case "phi" or "select":
                foreach (IrOperand operand in instruction.Operands)
                    for (int part = 0; part < PartsOf(instruction.Type); part++)
                        Add(Values(instruction.Result!, part), Values(operand, part));
                break;
            case "extractvalue":
                Add(Values(instruction.Result!), Values(instruction.Operands[0], instruction.Index));
                break;
            case "insertvalue":
                for (int part = 0; part < MostParts; part++)
                    if (part != instruction.Index)
                        Add(Values(instruction.Result!, part), Values(instruction.Operands[0], part));
                Add(Values(instruction.Result!, instruction.Index), Values(instruction.Operands[1]));
                break;
            case "alloca":
                _changed |= Values(instruction.Result!).Add(new Pointer(ObjectAt(instruction, MemoryKind.Stack).Number, 0));
                break;
            case "freeze" or "bitcast" or "ptrtoint" or "inttoptr":
                foreach (IrOperand operand in instruction.Operands)
                    Add(Values(instruction.Result!), Values(operand));
                break;
            case "ret":
                Return(instruction);
                break;
            case "call":
                Call(instruction);
                break;
            case "atomicrmw" or "cmpxchg":
                Exchange(instruction);
                break;
            case "icmp" or "fcmp" or "br" or "switch" or "unreachable" or "fence":
                break;
            default:
                if (s_pure.Contains(instruction.Opcode))
                    Combine(instruction);
                else
                    Unknown(instruction);
                break;
        }
    }

    private void Load(IrInstruction load)
    {
        // Numbers that C# knows as numbers hold no addresses. Others may: LLVM copies pairs of references as one integer.
        if (load.Type == "i1" || load.Metadata.ContainsKey(IrMetadata.Number))
            return;
        foreach ((int part, int offset, int size) in Parts(load.Type))
            foreach (Pointer address in Values(load.Operands[0]).Pointers.ToArray())
                _changed |= Read(Values(load.Result!, part), address.Moved(offset), size);
    }

    private void Store(IrInstruction store)
    {
        var reason = new EscapeReason(EscapeKind.Stored, Function, store);
        PointerSet addresses = Values(store.Operands[1]);
        foreach ((int part, int offset, int size) in Parts(store.Type))
        {
            PointerSet values = Values(store.Operands[0], part);
            Write(addresses, offset, size, values, store, reason);
            if (_isSettling && addresses.Count == 0 && store.Operands[1].Text != "null")
                EscapeAll(values, reason);
        }
    }

    private void MoveAddress(IrInstruction instruction)
    {
        int? moved = instruction.Operands is [_, { Number: { } index }] && SizeOf(instruction.Type) is > 0 and var size ? index * size : null;
        PointerSet result = Values(instruction.Result!);
        Add(result, Values(instruction.Operands[0]), moved);
        foreach (IrOperand operand in instruction.Operands[1..])
            Add(result, Values(operand), null);
    }

    private void Combine(IrInstruction instruction)
    {
        if (instruction.Type == "i1")
            return;
        foreach (IrOperand operand in instruction.Operands)
            Add(Values(instruction.Result!), Values(operand), null);
    }

    private void Return(IrInstruction instruction)
    {
        if (instruction.Operands is not [var operand] || instruction.Type == "i1")
            return;
        for (int part = 0; part < PartsOf(instruction.Type); part++)
        {
            foreach (Pointer value in Values(operand, part).Pointers.ToArray())
            {
                MemoryObject item = _objects[value.Object];
                bool isParameter = item.Kind == MemoryKind.Parameter;
                _changed |= Summary.Results.Add((part, isParameter ? item : null, isParameter ? value.Offset : 0));
                if (item.Kind is MemoryKind.Allocation or MemoryKind.Stack)
                    Escape(item, new EscapeReason(EscapeKind.Returned, Function, instruction));
            }
        }
    }

    /// <summary>The first operand is the address, unless that is a global's.</summary>
    private void Exchange(IrInstruction instruction)
    {
        if (instruction.Operands.Any(operand => operand.RefersToGlobal) || instruction.Operands is [])
        {
            Unknown(instruction);
            return;
        }

        PointerSet addresses = Values(instruction.Operands[0]);
        foreach (Pointer address in addresses.Pointers.ToArray())
            _changed |= Read(Values(instruction.Result!), address, 2 * WordSize);
        var reason = new EscapeReason(EscapeKind.Stored, Function, instruction);
        foreach (IrOperand operand in instruction.Operands[1..])
        {
            Write(addresses, 0, 2 * WordSize, Values(operand), instruction, reason);
            if (_isSettling && addresses.Count == 0)
                EscapeAll(Values(operand), reason);
        }
    }

    /// <summary>May do anything with its operands.</summary>
    private void Unknown(IrInstruction instruction)
    {
        var reason = new EscapeReason(EscapeKind.PassedToUnknown, Function, instruction, instruction.Callee);
        foreach (IrOperand operand in instruction.Operands)
            for (int part = 0; part < MostParts; part++)
                EscapeAll(Values(operand, part), reason);
        if (instruction.Result is { } result)
            for (int part = 0; part < MostParts; part++)
                Add(Values(result, part), _outside);
    }

    /// <summary>A type's parts with their offsets and sizes in bytes; one of unknown structure is a single part that covers a few words.</summary>
    private IEnumerable<(int Part, int Offset, int Size)> Parts(string type)
    {
        if (type is not ['{', ..])
        {
            yield return (0, 0, SizeOf(type) is > 0 and var size ? size : 4 * WordSize);
            yield break;
        }

        int offset = 0;
        int part = 0;
        foreach (string field in IrScanner.Split(type[1..^1]))
        {
            int size = SizeOf(field) is > 0 and var known ? known : 4 * WordSize;
            int alignment = Math.Min(size, 8);
            offset = (offset + alignment - 1) / alignment * alignment;
            yield return (part++, offset, size);
            offset += size;
        }
    }

    private static int PartsOf(string type) => type is ['{', ..] ? MostParts : 1;

    /// <summary>In bytes, -1 when not known.</summary>
    private int SizeOf(string type)
    {
        switch (type)
        {
            case "ptr":
                return _module.PointerSize;
            case "float":
                return 4;
            case "double":
                return 8;
            case ['[', ..]:
                int times = type.IndexOf(" x ", StringComparison.Ordinal);
                return times > 0 && int.TryParse(type.AsSpan(1, times - 1), out int count) && SizeOf(type[(times + 3)..^1]) is >= 0 and var element
                    ? count * element
                    : -1;
            case ['i', ..] when int.TryParse(type.AsSpan(1), out int bits):
                return (bits + 7) / 8;
            default:
                return -1;
        }
    }
}
