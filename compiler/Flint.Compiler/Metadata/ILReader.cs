using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Flint.Compiler.Metadata;

/// <summary>Walks IL instructions (ECMA-335 III).</summary>
public struct ILReader(ImmutableArray<byte> code, int offset)
{
    /// <summary>In bytes from the start of the body.</summary>
    public int Offset { get; private set; } = offset;

    public readonly bool AtEnd => Offset >= code.Length;

    public ILOpCode ReadOpCode()
    {
        int first = code[Offset++];
        return (ILOpCode)(first == 0xFE ? 0xFE00 | code[Offset++] : first);
    }

    public readonly ILOpCode PeekOpCode() => AtEnd ? ILOpCode.Nop : new ILReader(code, Offset).ReadOpCode();

    public byte ReadByte() => code[Offset++];

    public sbyte ReadSByte() => (sbyte)code[Offset++];

    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Read(2));

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Read(4));

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Read(8));

    public float ReadSingle() => BinaryPrimitives.ReadSingleLittleEndian(Read(4));

    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Read(8));

    /// <summary>The target of a branch whose operand comes next.</summary>
    public int ReadTarget(ILOpCode opcode)
    {
        int distance = opcode.GetBranchOperandSize() == 1 ? ReadSByte() : ReadInt32();
        return Offset + distance;
    }

    public int[] ReadSwitchTargets()
    {
        int[] targets = new int[ReadInt32()];
        for (int i = 0; i < targets.Length; i++)
            targets[i] = ReadInt32();
        for (int i = 0; i < targets.Length; i++)
            targets[i] += Offset;
        return targets;
    }

    public void Skip(ILOpCode opcode)
    {
        if (opcode == ILOpCode.Switch)
            ReadSwitchTargets();
        else
            Offset += OperandSize(opcode);
    }

    private static int OperandSize(ILOpCode opcode)
    {
        if (opcode.IsBranch())
            return opcode.GetBranchOperandSize();
        switch (opcode)
        {
            case ILOpCode.Ldarg_s:
            case ILOpCode.Ldarga_s:
            case ILOpCode.Starg_s:
            case ILOpCode.Ldloc_s:
            case ILOpCode.Ldloca_s:
            case ILOpCode.Stloc_s:
            case ILOpCode.Ldc_i4_s:
            case ILOpCode.Unaligned:
            case (ILOpCode)0xFE19: // no.
                return 1;
            case ILOpCode.Ldarg:
            case ILOpCode.Ldarga:
            case ILOpCode.Starg:
            case ILOpCode.Ldloc:
            case ILOpCode.Ldloca:
            case ILOpCode.Stloc:
                return 2;
            case ILOpCode.Ldc_i8:
            case ILOpCode.Ldc_r8:
                return 8;
            case ILOpCode.Ldc_i4:
            case ILOpCode.Ldc_r4:
            case ILOpCode.Jmp:
            case ILOpCode.Call:
            case ILOpCode.Calli:
            case ILOpCode.Callvirt:
            case ILOpCode.Cpobj:
            case ILOpCode.Ldobj:
            case ILOpCode.Ldstr:
            case ILOpCode.Newobj:
            case ILOpCode.Castclass:
            case ILOpCode.Isinst:
            case ILOpCode.Unbox:
            case ILOpCode.Ldfld:
            case ILOpCode.Ldflda:
            case ILOpCode.Stfld:
            case ILOpCode.Ldsfld:
            case ILOpCode.Ldsflda:
            case ILOpCode.Stsfld:
            case ILOpCode.Stobj:
            case ILOpCode.Box:
            case ILOpCode.Newarr:
            case ILOpCode.Ldelema:
            case ILOpCode.Ldelem:
            case ILOpCode.Stelem:
            case ILOpCode.Unbox_any:
            case ILOpCode.Refanyval:
            case ILOpCode.Mkrefany:
            case ILOpCode.Ldtoken:
            case ILOpCode.Ldftn:
            case ILOpCode.Ldvirtftn:
            case ILOpCode.Initobj:
            case ILOpCode.Constrained:
            case ILOpCode.Sizeof:
                return 4;
            default:
                return 0;
        }
    }

    private ReadOnlySpan<byte> Read(int count)
    {
        ReadOnlySpan<byte> bytes = code.AsSpan(Offset, count);
        Offset += count;
        return bytes;
    }
}
