namespace Flint.Compiler.Escape;

/// <summary>
/// Whether the object that an instruction made the last time can still be reached when it makes the next one. Only if not can both be the same memory.
/// </summary>
/// <remarks>
/// A local value names what it was computed from last. So the earlier object is reachable through values other than the instruction's own result
/// that are live where it runs again, or through memory that holds a pointer to it.
/// </remarks>
internal sealed class LoopLiveness
{
    /// <summary>The routine that registers a method's frame for exceptions.</summary>
    public const string TryFrame = "@flint_try";

    private readonly FunctionAnalysis _function;
    private readonly IrBlock _block;
    private readonly int _index;
    private readonly (IrBlock Block, int Index)? _resume;

    private LoopLiveness(FunctionAnalysis function, IrInstruction site)
    {
        _function = function;
        _block = function.Function.Blocks.First(block => block.Instructions.Contains(site));
        _index = _block.Instructions.IndexOf(site);
        foreach (IrBlock block in function.Function.Blocks)
            if (block.Instructions.FindIndex(instruction => instruction.Callee == TryFrame) is >= 0 and var index)
                _resume = (block, index + 1);
    }

    /// <summary>Whether nothing can reach the earlier object of an allocation when control comes to it again.</summary>
    public static bool IsDeadBefore(FunctionAnalysis function, MemoryObject item)
    {
        var liveness = new LoopLiveness(function, item.Site!);
        return !liveness.IsInLoop() || !liveness.IsReachable(item, item.Site!.Result!, []);
    }

    private bool IsInLoop()
    {
        bool found = false;
        Walk((instruction, _) =>
        {
            found |= instruction == _block.Instructions[_index];
            return true;
        }, (_, _) => true);
        return found;
    }

    private bool IsReachable(MemoryObject item, string? except, HashSet<MemoryObject> seen)
    {
        if (!seen.Add(item))
            return false;
        foreach (string name in NamesOf(item))
            if (name != except && IsLive(name))
                return true;
        foreach (MemoryObject holder in _function.Objects)
        {
            if (!holder.Contents.Any(pointer => pointer.Object == item.Number))
                continue;
            if (holder == item || holder.Kind != MemoryKind.Allocation || IsReachable(holder, null, seen))
                return true;
        }

        return false;
    }

    private IEnumerable<string> NamesOf(MemoryObject item) => _function.Function.Instructions
        .Select(instruction => instruction.Result)
        .OfType<string>()
        .Where(name => _function.MayPointTo(name, item));

    /// <summary>Whether a value is used on some way from the allocation before it is computed anew.</summary>
    private bool IsLive(string name)
    {
        bool isLive = false;
        Walk(
            (instruction, _) =>
            {
                if (instruction.Opcode != "phi" && (instruction.Callee == name || instruction.Operands.Any(operand => operand.Name == name)))
                    isLive = true;
                return !isLive && instruction.Result != name;
            },
            (block, from) =>
            {
                foreach (IrInstruction phi in block.Instructions.TakeWhile(instruction => instruction.Opcode == "phi"))
                    for (int i = 0; i < phi.Operands.Length; i++)
                        if (phi.Operands[i].Name == name && (phi.Labels[i] == from.Label || from.Label.Length == 0))
                            isLive = true;
                return !isLive;
            });
        return isLive;
    }

    /// <summary>Shows all instructions that can run after the allocation, each once or twice, and the edges between blocks.</summary>
    /// <param name="visit">False ends the way through a block.</param>
    /// <param name="cross">Called with the block that is entered and the one that is left; false does not enter.</param>
    private void Walk(Func<IrInstruction, IrBlock, bool> visit, Func<IrBlock, IrBlock, bool> cross)
    {
        var pending = new Stack<(IrBlock Block, int Index)>();
        var seen = new HashSet<(IrBlock, int)>();
        Push(_block, _index + 1);
        while (pending.TryPop(out (IrBlock Block, int Index) at))
        {
            bool goesOn = true;
            for (int i = at.Index; i < at.Block.Instructions.Count && goesOn; i++)
            {
                IrInstruction instruction = at.Block.Instructions[i];
                goesOn = visit(instruction, at.Block);

                // An exception brings control back to where the method's frame was registered.
                if (goesOn && instruction.IsCall && _resume is { } resume)
                    Push(resume.Block, resume.Index);
            }

            if (!goesOn)
                continue;
            foreach (IrBlock successor in at.Block.Successors)
                if (cross(successor, at.Block))
                    Push(successor, 0);
        }

        void Push(IrBlock block, int index)
        {
            if (seen.Add((block, index)))
                pending.Push((block, index));
        }
    }
}
