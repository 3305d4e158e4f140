using System.Buffers.Binary;

namespace Flint.Sim.Tests.LockStep;

/// <summary>Machine code that is written instruction by instruction, from one address upwards.</summary>
internal sealed class MachineCode(ulong start, bool is64)
{
    private readonly List<byte> bytes = [];

    public int RegisterSize => is64 ? 8 : 4;

    public ulong Position => start + (ulong)bytes.Count;

    public byte[] ToArray() => [.. bytes];

    public void Half(ushort value)
    {
        Span<byte> buffer = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(buffer, value);
        bytes.AddRange(buffer);
    }

    public void Word(uint value)
    {
        Half((ushort)value);
        Half((ushort)(value >> 16));
    }

    /// <summary>Fills up with compressed instructions that do nothing.</summary>
    public void AlignToWord()
    {
        if (bytes.Count % 4 != 0)
            Half(0x0001);
    }

    /// <summary>An address of the lower 4 GiB, or a small number.</summary>
    public void LoadImmediate(int rd, uint value)
    {
        Word((value + 0x800 & 0xFFFFF000) | (uint)rd << 7 | 0x37);
        AddImmediate(rd, rd, (int)(value << 20) >> 20);
        if (!is64)
            return;
        // lui extends the sign, and addresses have none.
        Word(32u << 20 | (uint)rd << 15 | 1u << 12 | (uint)rd << 7 | 0x13);
        Word(32u << 20 | (uint)rd << 15 | 5u << 12 | (uint)rd << 7 | 0x13);
    }

    public void AddImmediate(int rd, int rs1, int value) => Immediate(0x13, 0, rd, rs1, value);

    public void AndImmediate(int rd, int rs1, int value) => Immediate(0x13, 7, rd, rs1, value);

    /// <summary>A register's width.</summary>
    public void Load(int rd, int rs1, int offset) => Immediate(0x03, is64 ? 3u : 2, rd, rs1, offset);

    public void LoadHalfUnsigned(int rd, int rs1, int offset) => Immediate(0x03, 5, rd, rs1, offset);

    public void LoadByteUnsigned(int rd, int rs1, int offset) => Immediate(0x03, 4, rd, rs1, offset);

    public void Store(int rs2, int rs1, int offset) => Stored(is64 ? 3u : 2, rs2, rs1, offset);

    public void StoreByte(int rs2, int rs1, int offset) => Stored(0, rs2, rs1, offset);

    public void StoreWord(int rs2, int rs1, int offset) => Stored(2, rs2, rs1, offset);

    public void LoadFloat(int rd, int rs1, int offset, bool isDouble) => Immediate(0x07, isDouble ? 3u : 2, rd, rs1, offset);

    public void StoreFloat(int rs2, int rs1, int offset, bool isDouble) => Stored(isDouble ? 3u : 2, rs2, rs1, offset, 0x27);

    public void ReadCsr(int rd, int number) => Immediate(0x73, 2, rd, 0, number);

    public void WriteCsr(int number, int rs1) => Immediate(0x73, 1, 0, rs1, number);

    /// <param name="value">0 to 31.</param>
    public void WriteCsrImmediate(int number, int value) => Immediate(0x73, 5, 0, value, number);

    public void ReturnFromTrap() => Word(0x30200073);

    public void BranchNotEqual(int rs1, int rs2, int offset)
    {
        var value = (uint)offset;
        Word((value >> 12 & 1) << 31 | (value >> 5 & 63) << 25 | (uint)rs2 << 20 | (uint)rs1 << 15 | 1u << 12 | (value >> 1 & 15) << 8 | (value >> 11 & 1) << 7 | 0x63);
    }

    public void Jump(int offset)
    {
        var value = (uint)offset;
        Word((value >> 20 & 1) << 31 | (value >> 1 & 0x3FF) << 21 | (value >> 11 & 1) << 20 | (value >> 12 & 0xFF) << 12 | 0x6F);
    }

    private void Immediate(uint opcode, uint function, int rd, int rs1, int value) =>
        Word((uint)value << 20 | (uint)rs1 << 15 | function << 12 | (uint)rd << 7 | opcode);

    private void Stored(uint function, int rs2, int rs1, int offset, uint opcode = 0x23) =>
        Word((uint)(offset >> 5 & 127) << 25 | (uint)rs2 << 20 | (uint)rs1 << 15 | function << 12 | (uint)(offset & 31) << 7 | opcode);
}
