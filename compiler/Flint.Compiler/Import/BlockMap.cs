using System.Reflection.Metadata;
using Flint.Compiler.Metadata;

namespace Flint.Compiler.Import;

/// <summary>Where a method's basic blocks begin, which of its code lies in loops, and how often each variable is written.</summary>
internal sealed class BlockMap
{
    private readonly HashSet<int> _leaders = [0];
    private readonly List<(int Start, int End)> _loops = [];
    private readonly Dictionary<int, int> _localWrites = [];
    private readonly Dictionary<int, int> _argumentWrites = [];

    public bool IsLeader(int offset) => _leaders.Contains(offset);

    /// <summary>False for code that runs straight from its start to its end.</summary>
    public bool HasBranches => _leaders.Count > 1;

    public bool IsInLoop(int offset) => _loops.Any(loop => offset >= loop.Start && offset < loop.End);

    /// <summary>Whether a local is stored at most once and its address never taken.</summary>
    public bool IsSingleAssignmentLocal(int index) => _localWrites.GetValueOrDefault(index) <= 1;

    /// <summary>Whether an argument keeps its value throughout.</summary>
    public bool IsUnwrittenArgument(int index) => !_argumentWrites.ContainsKey(index);

    public static BlockMap Of(MethodBody body)
    {
        var map = new BlockMap();
        foreach (ExceptionRegion region in body.Regions)
        {
            map._leaders.Add(region.TryOffset);
            map._leaders.Add(region.HandlerOffset);
        }

        var reader = new ILReader(body.Code, 0);
        while (!reader.AtEnd)
        {
            int start = reader.Offset;
            ILOpCode opcode = reader.ReadOpCode();
            if (opcode.IsBranch())
            {
                map.AddTarget(start, reader.ReadTarget(opcode), ref reader);
            }
            else if (opcode == ILOpCode.Switch)
            {
                foreach (int target in reader.ReadSwitchTargets())
                    map.AddTarget(start, target, ref reader);
                map._leaders.Add(reader.Offset);
            }
            else
            {
                map.CountWrites(opcode, reader);
                reader.Skip(opcode);
            }
        }

        return map;
    }

    private void AddTarget(int source, int target, ref ILReader reader)
    {
        _leaders.Add(target);
        _leaders.Add(reader.Offset);
        if (target <= source)
            _loops.Add((target, reader.Offset));
    }

    private void CountWrites(ILOpCode opcode, ILReader reader)
    {
        switch (opcode)
        {
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3:
                Count(_localWrites, opcode - ILOpCode.Stloc_0, 1);
                break;
            case ILOpCode.Stloc_s:
                Count(_localWrites, reader.ReadByte(), 1);
                break;
            case ILOpCode.Stloc:
                Count(_localWrites, reader.ReadUInt16(), 1);
                break;
            case ILOpCode.Ldloca_s:
                Count(_localWrites, reader.ReadByte(), 2);
                break;
            case ILOpCode.Ldloca:
                Count(_localWrites, reader.ReadUInt16(), 2);
                break;
            case ILOpCode.Starg_s or ILOpCode.Ldarga_s:
                Count(_argumentWrites, reader.ReadByte(), 1);
                break;
            case ILOpCode.Starg or ILOpCode.Ldarga:
                Count(_argumentWrites, reader.ReadUInt16(), 1);
                break;
        }
    }

    private static void Count(Dictionary<int, int> writes, int index, int count) =>
        writes[index] = writes.GetValueOrDefault(index) + count;
}
