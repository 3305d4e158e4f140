using System.Collections;
using System.Reflection.Metadata;
using Flint.Compiler.Metadata;

namespace Flint.Compiler.Import;

/// <summary>
/// Which variables a method's exception handlers may read with the value from before the exception. These must be in memory while protected
/// code runs, because a handler is entered from the method's start as far as LLVM can see.
/// </summary>
/// <remarks>Backward liveness over the blocks of the IL (Aho, Lam, Sethi, Ullman: Compilers, 9.2.5), arguments first, then locals.</remarks>
internal sealed class HandlerLiveness
{
    private readonly ProtectedRegions _regions;
    private readonly int _argumentCount;
    private readonly BitArray _live;
    private readonly Dictionary<int, Block> _blocks = [];
    private readonly Dictionary<ExceptionRegion, HashSet<int>> _afterFinally = [];
    private readonly List<(Block Block, int Offset)> _endFinallies = [];

    private HandlerLiveness(ProtectedRegions regions, int argumentCount, int localCount)
    {
        _regions = regions;
        _argumentCount = argumentCount;
        _live = new BitArray(argumentCount + localCount);
    }

    public bool IsArgumentLive(int index) => _live[index];

    public bool IsLocalLive(int index) => _live[_argumentCount + index];

    public static HandlerLiveness Of(MethodBody body, BlockMap map, ProtectedRegions regions, int argumentCount)
    {
        var liveness = new HandlerLiveness(regions, argumentCount, body.Locals.Length);
        if (!regions.IsEmpty)
        {
            liveness.ReadBlocks(body, map);
            liveness.Solve();
        }

        return liveness;
    }

    private void ReadBlocks(MethodBody body, BlockMap map)
    {
        var reader = new ILReader(body.Code, 0);
        while (!reader.AtEnd)
        {
            var block = new Block(_live.Count);
            _blocks.Add(reader.Offset, block);
            do
            {
                int start = reader.Offset;
                ILOpCode opcode = reader.ReadOpCode();
                ReadInstruction(block, opcode, start, ref reader);
                if (EndsBlock(opcode))
                    break;
                if (!reader.AtEnd && map.IsLeader(reader.Offset))
                    block.Successors.Add(reader.Offset);
            }
            while (!reader.AtEnd && !map.IsLeader(reader.Offset));
        }

        foreach ((Block block, int offset) in _endFinallies)
            if (_regions.HandlerAround(offset, ExceptionRegionKind.Finally) is > 0 and var number
                && _afterFinally.TryGetValue(_regions[number], out HashSet<int>? targets))
                block.Successors.AddRange(targets);
    }

    private void ReadInstruction(Block block, ILOpCode opcode, int start, ref ILReader reader)
    {
        if (opcode is ILOpCode.Leave or ILOpCode.Leave_s)
        {
            AddLeave(block, start, reader.ReadTarget(opcode));
        }
        else if (opcode.IsBranch())
        {
            block.Successors.Add(reader.ReadTarget(opcode));
        }
        else if (opcode == ILOpCode.Switch)
        {
            block.Successors.AddRange(reader.ReadSwitchTargets());
        }
        else if (opcode == ILOpCode.Endfinally)
        {
            _endFinallies.Add((block, start));
        }
        else
        {
            ILReader operand = reader;
            reader.Skip(opcode);
            Access(block, opcode, operand);
        }
    }

    /// <summary>A leave runs each finally block on its way, innermost first, each of which goes on to the next and the last to the target.</summary>
    private void AddLeave(Block block, int source, int target)
    {
        ExceptionRegion[] finallies = [.. _regions.FinalliesBetween(source, target)];
        block.Successors.Add(finallies.Length > 0 ? finallies[0].HandlerOffset : target);
        for (int i = 0; i < finallies.Length; i++)
        {
            if (!_afterFinally.TryGetValue(finallies[i], out HashSet<int>? targets))
                _afterFinally[finallies[i]] = targets = [];
            targets.Add(i + 1 < finallies.Length ? finallies[i + 1].HandlerOffset : target);
        }
    }

    private void Access(Block block, ILOpCode opcode, ILReader reader)
    {
        switch (opcode)
        {
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3:
                block.Use(opcode - ILOpCode.Ldarg_0);
                break;
            case ILOpCode.Ldarg_s or ILOpCode.Ldarga_s:
                block.Use(reader.ReadByte());
                break;
            case ILOpCode.Ldarg or ILOpCode.Ldarga:
                block.Use(reader.ReadUInt16());
                break;
            case ILOpCode.Starg_s:
                block.Define(reader.ReadByte());
                break;
            case ILOpCode.Starg:
                block.Define(reader.ReadUInt16());
                break;
            case >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3:
                block.Use(_argumentCount + (opcode - ILOpCode.Ldloc_0));
                break;
            case ILOpCode.Ldloc_s or ILOpCode.Ldloca_s:
                block.Use(_argumentCount + reader.ReadByte());
                break;
            case ILOpCode.Ldloc or ILOpCode.Ldloca:
                block.Use(_argumentCount + reader.ReadUInt16());
                break;
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3:
                block.Define(_argumentCount + (opcode - ILOpCode.Stloc_0));
                break;
            case ILOpCode.Stloc_s:
                block.Define(_argumentCount + reader.ReadByte());
                break;
            case ILOpCode.Stloc:
                block.Define(_argumentCount + reader.ReadUInt16());
                break;
        }
    }

    private void Solve()
    {
        Block[] backwards = [.. _blocks.OrderByDescending(entry => entry.Key).Select(entry => entry.Value)];
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (Block block in backwards)
                foreach (int successor in block.Successors)
                    changed |= block.Absorb(_blocks[successor]);
        }

        foreach (ExceptionRegion region in _regions.Handlers)
        {
            // A filter runs as a function of its own and reaches all variables through their addresses.
            if (region.Kind == ExceptionRegionKind.Filter)
                _live.SetAll(true);
            _live.Or(_blocks[region.HandlerOffset].LiveIn);
        }
    }

    private static bool EndsBlock(ILOpCode opcode) => opcode
        is ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Leave or ILOpCode.Leave_s or ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow
        or ILOpCode.Endfinally or ILOpCode.Endfilter or ILOpCode.Jmp;

    private sealed class Block(int variables)
    {
        private readonly BitArray _defined = new(variables);

        public BitArray LiveIn { get; } = new(variables);

        public List<int> Successors { get; } = [];

        public void Use(int variable)
        {
            if (!_defined[variable])
                LiveIn[variable] = true;
        }

        public void Define(int variable) => _defined[variable] = true;

        /// <summary>Adds what a successor needs and this block does not define; tells whether that was new.</summary>
        public bool Absorb(Block successor)
        {
            bool changed = false;
            for (int i = 0; i < LiveIn.Length; i++)
            {
                if (successor.LiveIn[i] && !_defined[i] && !LiveIn[i])
                {
                    LiveIn[i] = true;
                    changed = true;
                }
            }

            return changed;
        }
    }
}
