namespace Flint.Sim.Riscv;

/// <summary>
/// Instructions of 16 bits, as the instructions of 32 bits that they stand for: the C extension, Zcb and Zcmp (RISC-V Instruction Set Manual, "C" Extension and Zc*).
/// </summary>
internal sealed class CompressedDecoder
{
    private const byte ReturnAddress = 1;
    private const byte StackPointer = 2;

    private readonly bool is64;
    private readonly bool hasZcb;
    private readonly bool hasZcmp;
    private readonly Dictionary<string, int> indices = [];

    public CompressedDecoder(Extensions extensions, IEnumerable<(Encoding Encoding, int Index)> present)
    {
        is64 = extensions.HasFlag(Extensions.Rv64);
        hasZcb = extensions.HasFlag(Extensions.Zcb);
        hasZcmp = extensions.HasFlag(Extensions.Zcmp);
        foreach ((Encoding encoding, int index) in present)
            indices.TryAdd(encoding.Mnemonic, index);
    }

    public Instruction Decode(ushort word, ulong address)
    {
        Instruction result = ((word & 3) << 3 | word >> 13) switch
        {
            0b00_000 => AddToStackPointer(word),
            0b00_010 => Load("lw", word, WordOffset(word)),
            0b00_001 => Load("fld", word, DoubleOffset(word)),
            0b00_011 when !is64 => Load("flw", word, WordOffset(word)),
            0b00_011 when is64 => Load("ld", word, DoubleOffset(word)),
            0b00_100 when hasZcb => LoadStoreNarrow(word),
            0b00_101 => Store("fsd", word, DoubleOffset(word)),
            0b00_110 => Store("sw", word, WordOffset(word)),
            0b00_111 when !is64 => Store("fsw", word, WordOffset(word)),
            0b00_111 when is64 => Store("sd", word, DoubleOffset(word)),
            0b01_000 => Immediate("addi", Rd(word), Rd(word), Imm6(word)),
            0b01_001 => is64 ? AddImmediateWord(word) : Jump(word, ReturnAddress),
            0b01_010 => Immediate("addi", Rd(word), 0, Imm6(word)),
            0b01_011 => Rd(word) == StackPointer ? MoveStackPointer(word) : LoadUpper(word),
            0b01_100 => Arithmetic(word),
            0b01_101 => Jump(word, 0),
            0b01_110 => Branch("beq", word),
            0b01_111 => Branch("bne", word),
            0b10_000 => is64 || (word & 0x1000) == 0 ? Immediate("slli", Rd(word), Rd(word), Imm6(word) & 63) : default,
            0b10_001 => Immediate("fld", Rd(word), StackPointer, StackDoubleOffset(word)),
            0b10_010 => Rd(word) == 0 ? default : Immediate("lw", Rd(word), StackPointer, StackWordOffset(word)),
            0b10_011 when !is64 => Immediate("flw", Rd(word), StackPointer, StackWordOffset(word)),
            0b10_011 when is64 && Rd(word) != 0 => Immediate("ld", Rd(word), StackPointer, StackDoubleOffset(word)),
            0b10_100 => MoveAddOrJump(word),
            0b10_101 when hasZcmp => PushPop(word),
            0b10_101 => StoreTo("fsd", StackPointer, Rs2(word), StackDoubleStoreOffset(word)),
            0b10_110 => StoreTo("sw", StackPointer, Rs2(word), StackWordStoreOffset(word)),
            0b10_111 when !is64 => StoreTo("fsw", StackPointer, Rs2(word), StackWordStoreOffset(word)),
            0b10_111 when is64 => StoreTo("sd", StackPointer, Rs2(word), StackDoubleStoreOffset(word)),
            _ => default,
        };
        result.Address = address;
        result.Length = 2;
        return result;
    }

    private Instruction AddToStackPointer(ushort word)
    {
        int offset = word >> 7 & 0x30 | word >> 1 & 0x3C0 | word >> 4 & 4 | word >> 2 & 8;
        return offset == 0 ? default : Immediate("addi", Low(word, 2), StackPointer, offset);
    }

    private Instruction MoveStackPointer(ushort word)
    {
        int offset = (short)(word << 3) >> 15 << 9 | word >> 2 & 0x10 | word << 1 & 0x40 | word << 4 & 0x180 | word << 3 & 0x20;
        return offset == 0 ? default : Immediate("addi", StackPointer, StackPointer, offset);
    }

    private Instruction LoadUpper(ushort word)
    {
        int value = Imm6(word) << 12;
        return value == 0 ? default : Immediate("lui", Rd(word), 0, value);
    }

    private Instruction AddImmediateWord(ushort word) => Rd(word) == 0 ? default : Immediate("addiw", Rd(word), Rd(word), Imm6(word));

    private Instruction Arithmetic(ushort word)
    {
        byte rd = Low(word, 7);
        switch (word >> 10 & 3)
        {
            case 0:
                return is64 || (word & 0x1000) == 0 ? Immediate("srli", rd, rd, Imm6(word) & 63) : default;
            case 1:
                return is64 || (word & 0x1000) == 0 ? Immediate("srai", rd, rd, Imm6(word) & 63) : default;
            case 2:
                return Immediate("andi", rd, rd, Imm6(word));
        }

        string? mnemonic = (word >> 10 & 4 | word >> 5 & 3) switch
        {
            0 => "sub",
            1 => "xor",
            2 => "or",
            3 => "and",
            4 => is64 ? "subw" : null,
            5 => is64 ? "addw" : null,
            6 => hasZcb ? "mul" : null,
            _ => null,
        };
        return mnemonic is not null ? Registers(mnemonic, rd, rd, Low(word, 2))
            : (word >> 10 & 4 | word >> 5 & 3) == 7 && hasZcb ? Extend(word, rd)
            : default;
    }

    private Instruction Extend(ushort word, byte rd) => (word >> 2 & 7) switch
    {
        0 => Immediate("andi", rd, rd, 0xFF),
        1 => Immediate("sext.b", rd, rd, 0),
        2 => Immediate("zext.h", rd, rd, 0),
        3 => Immediate("sext.h", rd, rd, 0),
        4 when is64 => Registers("add.uw", rd, rd, 0),
        5 => Immediate("xori", rd, rd, -1),
        _ => default,
    };

    private Instruction LoadStoreNarrow(ushort word)
    {
        int half = word >> 4 & 2;
        int offset = word >> 6 & 1 | half;
        return (word >> 10 & 7) switch
        {
            0 => Load("lbu", word, offset),
            1 => Load((word & 0x40) != 0 ? "lh" : "lhu", word, half),
            2 => Store("sb", word, offset),
            3 when (word & 0x40) == 0 => Store("sh", word, half),
            _ => default,
        };
    }

    private Instruction MoveAddOrJump(ushort word)
    {
        byte rd = Rd(word);
        byte rs2 = Rs2(word);
        bool adds = (word & 0x1000) != 0;
        if (rs2 != 0)
            return adds ? Registers("add", rd, rd, rs2) : Registers("add", rd, 0, rs2);
        return rd != 0 ? Immediate("jalr", adds ? ReturnAddress : (byte)0, rd, 0)
            : adds ? Immediate("ebreak", 0, 0, 0)
            : default;
    }

    private Instruction PushPop(ushort word)
    {
        var list = (byte)(word >> 4 & 15);
        string? mnemonic = (word >> 8 & 31) switch
        {
            0b11000 => "cm.push",
            0b11010 => "cm.pop",
            0b11100 => "cm.popretz",
            0b11110 => "cm.popret",
            _ => (word >> 10 & 7) != 3 ? null : (word >> 5 & 3) switch
            {
                1 => "cm.mvsa01",
                3 => "cm.mva01s",
                _ => null,
            },
        };
        if (mnemonic is null || mnemonic.StartsWith("cm.p", StringComparison.Ordinal) && list < 4)
            return default;
        Instruction result = mnemonic.StartsWith("cm.mv", StringComparison.Ordinal)
            ? Registers(mnemonic, 0, Saved(word >> 7 & 7), Saved(word >> 2 & 7))
            : Immediate(mnemonic, 0, 0, (word >> 2 & 3) * 16);
        result.Detail = list;
        return mnemonic == "cm.mvsa01" && result.Rs1 == result.Rs2 ? default : result;
    }

    private Instruction Jump(ushort word, byte link)
    {
        int offset = (short)(word << 3) >> 15 << 11 | word >> 7 & 0x10 | word >> 1 & 0x300 | word << 2 & 0x400 | word >> 1 & 0x40
            | word << 1 & 0x80 | word >> 2 & 0xE | word << 3 & 0x20;
        return Immediate("jal", link, 0, offset);
    }

    private Instruction Branch(string mnemonic, ushort word)
    {
        int offset = (short)(word << 3) >> 15 << 8 | word >> 7 & 0x18 | word << 1 & 0xC0 | word >> 2 & 6 | word << 3 & 0x20;
        return StoreTo(mnemonic, Low(word, 7), 0, offset);
    }

    private Instruction Load(string mnemonic, ushort word, int offset) => Immediate(mnemonic, Low(word, 2), Low(word, 7), offset);

    private Instruction Store(string mnemonic, ushort word, int offset) => StoreTo(mnemonic, Low(word, 7), Low(word, 2), offset);

    private Instruction Immediate(string mnemonic, byte rd, byte rs1, int immediate) => Make(mnemonic, rd, rs1, 0, immediate);

    private Instruction StoreTo(string mnemonic, byte rs1, byte rs2, int immediate) => Make(mnemonic, 0, rs1, rs2, immediate);

    private Instruction Registers(string mnemonic, byte rd, byte rs1, byte rs2) => Make(mnemonic, rd, rs1, rs2, 0);

    /// <returns>What is no instruction, when the hart lacks the instruction of that name.</returns>
    private Instruction Make(string mnemonic, byte rd, byte rs1, byte rs2, int immediate) => indices.TryGetValue(mnemonic, out int index)
        ? new Instruction { Encoding = (ushort)index, Rd = rd, Rs1 = rs1, Rs2 = rs2, Immediate = immediate }
        : default;

    private static byte Rd(ushort word) => (byte)(word >> 7 & 31);

    private static byte Rs2(ushort word) => (byte)(word >> 2 & 31);

    /// <summary>One of x8 to x15.</summary>
    private static byte Low(ushort word, int shift) => (byte)(8 + (word >> shift & 7));

    /// <summary>s0 and s1 are x8 and x9, s2 to s7 are x18 to x23.</summary>
    private static byte Saved(int number) => (byte)(number < 2 ? 8 + number : 16 + number);

    private static int Imm6(ushort word) => (short)(word << 3) >> 15 << 5 | word >> 2 & 31;

    private static int WordOffset(ushort word) => word >> 7 & 0x38 | word >> 4 & 4 | word << 1 & 0x40;

    private static int StackWordOffset(ushort word) => word >> 2 & 0x1C | word >> 7 & 0x20 | word << 4 & 0xC0;

    private static int StackDoubleOffset(ushort word) => word >> 2 & 0x18 | word >> 7 & 0x20 | word << 4 & 0x1C0;

    private static int StackWordStoreOffset(ushort word) => word >> 7 & 0x3C | word >> 1 & 0xC0;

    private static int StackDoubleStoreOffset(ushort word) => word >> 7 & 0x38 | word >> 1 & 0x1C0;

    private static int DoubleOffset(ushort word) => word >> 7 & 0x38 | word << 1 & 0xC0;
}
