namespace Flint.Sim.Riscv;

/// <summary>Instruction words to <see cref="Instruction"/>s, for a hart with certain extensions.</summary>
internal sealed unsafe class Decoder
{
    private readonly Extensions extensions;
    private readonly bool is32;
    private readonly ulong addressMask;
    private readonly int registerCount;
    private readonly (Encoding Encoding, int Index)[][] byOpcode = new (Encoding, int)[128][];
    private readonly CompressedDecoder? compressed;

    public Decoder(Extensions extensions)
    {
        this.extensions = extensions;
        is32 = extensions.HasFlag(Extensions.Rv32);
        addressMask = is32 ? uint.MaxValue : ulong.MaxValue;
        registerCount = extensions.HasFlag(Extensions.E) ? 16 : 32;
        (Encoding Encoding, int Index)[] present = [.. InstructionSet.Encodings.Select((encoding, index) => (encoding, index)).Skip(1).Where(row => (row.encoding.Needs & ~extensions) == 0)];
        for (uint opcode = 0; opcode < byOpcode.Length; opcode++)
            byOpcode[opcode] = [.. present.Where(row => (row.Encoding.Match & 0x7F) == opcode)];
        if (HasCompressed)
            compressed = new CompressedDecoder(extensions, present);
    }

    public bool HasCompressed => extensions.HasFlag(Extensions.C);

    /// <param name="word">The instruction in its low bits; upper bits of a compressed one are ignored.</param>
    /// <param name="ends">Whether control may go elsewhere behind it.</param>
    public Instruction Decode(uint word, ulong address, out bool ends)
    {
        Instruction result = (word & 3) == 3 ? DecodeWord(word, address) : compressed?.Decode((ushort)word, address) ?? Illegal(address, 2);
        Encoding encoding = InstructionSet.Encodings[result.Encoding];
        if (UsesMissingRegister(result, encoding))
            result = Illegal(address, result.Length);
        encoding = InstructionSet.Encodings[result.Encoding];
        result.Execute = encoding.Execute;
        if (encoding.Format is Format.B or Format.J)
            result.Immediate = (long)(((ulong)result.Immediate + address) & addressMask);
        if (encoding.Mnemonic == "auipc")
            result.Immediate = is32 ? (int)((ulong)result.Immediate + address) : (long)((ulong)result.Immediate + address);
        if (result.Rd == 0 && !encoding.WritesFloat)
            result.Rd = Hart.Sink;
        ends = EndsBlock(encoding);
        return result;
    }

    public static Instruction Illegal(ulong address, byte length) => new() { Address = address, Length = length };

    private Instruction DecodeWord(uint word, ulong address)
    {
        foreach ((Encoding encoding, int index) in byOpcode[word & 0x7F])
        {
            if ((word & encoding.Mask) != encoding.Match || encoding.Rounds && (word >> 12 & 7) is 5 or 6)
                continue;
            return new Instruction
            {
                Encoding = (ushort)index,
                Address = address,
                Length = 4,
                Rd = (byte)(word >> 7 & 31),
                Rs1 = (byte)(word >> 15 & 31),
                Rs2 = (byte)(word >> 20 & 31),
                Rs3 = (byte)(word >> 27),
                Detail = (ushort)(word >> 12 & 7),
                Immediate = ImmediateOf(word, encoding.Format),
            };
        }

        return Illegal(address, 4);
    }

    private static long ImmediateOf(uint word, Format format) => format switch
    {
        Format.I or Format.FloatLoad => (int)word >> 20,
        Format.Shift => word >> 20 & 63,
        Format.S or Format.FloatStore => (int)word >> 25 << 5 | (int)(word >> 7 & 31),
        Format.B => (int)word >> 31 << 12 | (int)(word << 4 & 0x800) | (int)(word >> 20 & 0x7E0) | (int)(word >> 7 & 0x1E),
        Format.U => (int)(word & 0xFFFFF000),
        Format.J => (int)word >> 31 << 20 | (int)(word & 0xFF000) | (int)(word >> 9 & 0x800) | (int)(word >> 20 & 0x7FE),
        Format.Csr => word >> 20 & 0xFFF,
        _ => 0,
    };

    private bool UsesMissingRegister(in Instruction instruction, Encoding encoding)
    {
        if (registerCount == 32)
            return false;
        bool readsRs1 = encoding.ReadsRs1 && (encoding.Format != Format.Csr || instruction.Detail < 4);
        return encoding.WritesRd && instruction.Rd >= registerCount
            || readsRs1 && instruction.Rs1 >= registerCount
            || encoding.ReadsRs2 && instruction.Rs2 >= registerCount;
    }

    private static bool EndsBlock(Encoding encoding) =>
        encoding.Format is Format.B or Format.J or Format.Csr or Format.None || encoding.Mnemonic == "jalr";
}
