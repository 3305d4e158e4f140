namespace Flint.Compiler.Escape;

/// <summary>
/// The length of an array on the heap never changes while there is code that can see the array, and loads of it say so. That of an array on the stack is written in a
/// function that reads it, perhaps again and again, and such loads must not move before that.
/// </summary>
internal sealed class MutableLengths(string[] lines)
{
    private const string Marker = ", !invariant.load !";

    private readonly HashSet<(FunctionAnalysis, MemoryObject)> _seen = [];

    /// <summary>Unmarks all loads from an object, in its function and in those that it is passed to.</summary>
    public void Release(FunctionAnalysis function, MemoryObject item)
    {
        if (!_seen.Add((function, item)))
            return;
        foreach (IrInstruction instruction in function.Function.Instructions)
        {
            if (instruction.Opcode == "load" && instruction.Metadata.ContainsKey("invariant.load") && function.Values(instruction.Operands[0]).Contains(item.Number))
                Unmark(instruction.Line);
            else if (instruction.IsCall)
                ReleaseInCallees(function, instruction, item);
        }
    }

    private void ReleaseInCallees(FunctionAnalysis function, IrInstruction call, MemoryObject item)
    {
        foreach (FunctionAnalysis callee in function.CalleesOf(call))
        {
            var bound = new Dictionary<MemoryObject, PointerSet>();
            foreach (MemoryObject parameter in callee.Objects.Where(candidate => candidate.Kind == MemoryKind.Parameter).ToArray())
                if (Bind(parameter).Contains(item.Number))
                    Release(callee, parameter);

            PointerSet Bind(MemoryObject parameter)
            {
                if (bound.TryGetValue(parameter, out PointerSet? known))
                    return known;
                PointerSet objects = function.BoundTo(call, parameter, Bind);
                bound.Add(parameter, objects);
                return objects;
            }
        }
    }

    private void Unmark(int line)
    {
        int start = lines[line].IndexOf(Marker, StringComparison.Ordinal);
        if (start < 0)
            return;
        int end = start + Marker.Length;
        while (end < lines[line].Length && char.IsAsciiDigit(lines[line][end]))
            end++;
        lines[line] = lines[line].Remove(start, end - start);
    }
}
