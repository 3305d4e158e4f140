using Flint.Sim.Riscv;

namespace Flint.Sim.Tests.LockStep;

/// <summary>
/// Blocks of random instructions for QEMU's virt machine. Each begins with registers full of edge values and ends by writing all registers and the memory that it
/// worked on into a log, as the trap handler does with each trap; the log goes out by the UART in the end.
/// </summary>
internal sealed class RandomProgram
{
    public const ulong Origin = 0x8000_0000;

    private const uint Scratch = 0x8020_0000;
    private const uint Log = 0x8028_0000;
    private const int ScratchSize = 64;
    private const int InstructionsPerBlock = 12;

    // Registers that random instructions may read, but not write: the program needs them.
    private const int StackPointer = 2;
    private const int CompressedBase = 8;
    private const int HandlerTemporary = 27;
    private const int HandlerAddress = 28;
    private const int AtomicAddress = 29;
    private const int LogPointer = 30;
    private const int Base = 31;

    private static readonly ulong[] edges =
    [
        0, 1, 2, 3, 7, 31, 32, 63, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0x8000_0001, 0xFFFF_FFFE, 0xFFFF_FFFF,
        0x1_0000_0000, 0x7FFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000, 0xFFFF_FFFF_8000_0000, 0xFFFF_FFFF_FFFF_FFFE, 0xFFFF_FFFF_FFFF_FFFF, 0x0123_4567_89AB_CDEF,
    ];

    private static readonly ulong[] floatEdges =
    [
        0xFFFF_FFFF_0000_0000, 0xFFFF_FFFF_8000_0000, 0xFFFF_FFFF_3F80_0000, 0xFFFF_FFFF_BF80_0000, 0xFFFF_FFFF_7F80_0000, 0xFFFF_FFFF_FF80_0000,
        0xFFFF_FFFF_7FC0_0000, 0xFFFF_FFFF_7F80_0001, 0xFFFF_FFFF_FFC1_2345, 0xFFFF_FFFF_0000_0001, 0xFFFF_FFFF_807F_FFFF, 0xFFFF_FFFF_0080_0000,
        0xFFFF_FFFF_7F7F_FFFF, 0xFFFF_FFFF_FF7F_FFFF, 0xFFFF_FFFF_3F7F_FFFF, 0xFFFF_FFFF_3F00_0000, 0xFFFF_FFFF_4F00_0000, 0xFFFF_FFFF_CF00_0001,
        0xFFFF_FFFF_4F80_0000, 0xFFFF_FFFF_5F00_0000, 0xFFFF_FFFF_DF00_0000, 0xFFFF_FFFF_4020_0000, 0xFFFF_FFFE_3F80_0000,
        0x0000_0000_0000_0000, 0x8000_0000_0000_0000, 0x3FF0_0000_0000_0000, 0xBFF0_0000_0000_0001, 0x7FF0_0000_0000_0000, 0xFFF0_0000_0000_0000,
        0x7FF8_0000_0000_0000, 0x7FF0_0000_0000_0001, 0xFFF8_1234_5678_9ABC, 0x0000_0000_0000_0001, 0x800F_FFFF_FFFF_FFFF, 0x0010_0000_0000_0000,
        0x7FEF_FFFF_FFFF_FFFF, 0xFFEF_FFFF_FFFF_FFFF, 0x3FEF_FFFF_FFFF_FFFF, 0x3FE0_0000_0000_0000, 0x41DF_FFFF_FFC0_0000, 0xC1E0_0000_0020_0000,
        0x41EF_FFFF_FFE0_0000, 0x43E0_0000_0000_0000, 0xC3E0_0000_0000_0000, 0x43F0_0000_0000_0000, 0x4004_0000_0000_0000, 0x47EF_FFFF_F000_0000,
        0x3690_0000_0000_0000, 0x380F_FFFF_F000_0000, 0x3810_0000_0000_0000,
    ];

    private readonly bool hasFloats;
    private readonly bool hasDoubles;
    private readonly Random random;
    private readonly MachineCode code;
    private readonly CompressedDecoder? compressed;
    private readonly Encoding[] encodings;

    private RandomProgram(Extensions extensions, int seed)
    {
        random = new Random(seed);
        hasFloats = extensions.HasFlag(Extensions.F);
        hasDoubles = extensions.HasFlag(Extensions.D);
        code = new MachineCode(Origin, extensions.HasFlag(Extensions.Rv64));
        encodings = [.. InstructionSet.Encodings.Skip(1).Where(encoding => (encoding.Needs & ~extensions) == 0 && IsHarmless(encoding))];
        if (extensions.HasFlag(Extensions.C))
            compressed = new CompressedDecoder(extensions, InstructionSet.Encodings.Select((encoding, index) => (encoding, index)).Skip(1));
    }

    public static byte[] Make(Extensions extensions, int seed, int blocks)
    {
        var program = new RandomProgram(extensions, seed);
        program.Write(blocks);
        return program.code.ToArray();
    }

    // QEMU 7.2 counts into the upper half when ctzw's word is 0.
    private static bool IsHarmless(Encoding encoding) => encoding.Format is not (Format.J or Format.Csr or Format.None)
        && encoding.Mnemonic is not ("jalr" or "lr.w" or "lr.d" or "sc.w" or "sc.d" or "ctzw");

    private void Write(int blocks)
    {
        const int HandlerLength = 19 * 4;
        code.Jump(4 + HandlerLength);
        WriteHandler();
        code.LoadImmediate(HandlerTemporary, (uint)Origin + 4);
        code.WriteCsr(0x305, HandlerTemporary);
        code.LoadImmediate(LogPointer, Log);
        code.LoadImmediate(Base, Scratch);
        for (int i = 0; i < ScratchSize; i += code.RegisterSize)
            code.Store(0, Base, i);
        if (hasFloats)
        {
            code.LoadImmediate(HandlerTemporary, 3 << 13);
            code.WriteCsr(0x300, HandlerTemporary);
        }

        for (int i = 0; i < blocks; i++)
            WriteBlock();
        WriteEnd();
    }

    private void WriteHandler()
    {
        int size = code.RegisterSize;
        int start = (int)(code.Position - Origin);
        code.ReadCsr(HandlerAddress, 0x342);
        code.Store(HandlerAddress, LogPointer, 0);
        code.ReadCsr(HandlerAddress, 0x343);
        code.Store(HandlerAddress, LogPointer, size);
        code.ReadCsr(HandlerAddress, 0x341);
        code.Store(HandlerAddress, LogPointer, 2 * size);
        code.AddImmediate(LogPointer, LogPointer, 3 * size);
        code.LoadHalfUnsigned(HandlerTemporary, HandlerAddress, 0);
        code.AndImmediate(HandlerTemporary, HandlerTemporary, 3);
        code.AddImmediate(HandlerTemporary, HandlerTemporary, -3);
        code.AddImmediate(HandlerAddress, HandlerAddress, 2);
        code.BranchNotEqual(HandlerTemporary, 0, 8);
        code.AddImmediate(HandlerAddress, HandlerAddress, 2);
        code.WriteCsr(0x341, HandlerAddress);
        code.ReturnFromTrap();
        while ((int)(code.Position - Origin) - start < 19 * 4)
            code.AddImmediate(0, 0, 0);
    }

    private void WriteBlock()
    {
        int size = code.RegisterSize;
        // Values first, behind a jump.
        int table = 31 * size + FloatTableSize;
        code.AlignToWord();
        int padding = code.Position % (ulong)size == (ulong)(size - 4) ? 0 : size == 8 ? 4 : 0;
        code.Jump(4 + padding + table);
        for (int i = 0; i < padding / 4; i++)
            code.Word(0);
        ulong values = code.Position;
        for (int i = 0; i < 31; i++)
            WriteValue(size);
        for (int i = 0; i < FloatTableSize; i += 8)
            WriteFloatValue();
        code.LoadImmediate(HandlerTemporary, (uint)values);
        if (hasFloats)
            LoadFloats(HandlerTemporary, 31 * size);
        for (int register = 1; register < 32; register++)
        {
            if (register is not (HandlerTemporary or LogPointer or Base or AtomicAddress or StackPointer or CompressedBase))
                code.Load(register, HandlerTemporary, (register - 1) * size);
        }

        code.AddImmediate(StackPointer, Base, 0);
        code.AddImmediate(CompressedBase, Base, 0);
        code.AddImmediate(AtomicAddress, Base, 8 * random.Next(ScratchSize / 8));
        for (int i = 0; i < InstructionsPerBlock; i++)
        {
            if (compressed is not null && random.Next(3) == 0)
            {
                code.Half(RandomCompressed());
                continue;
            }

            uint word = RandomWord();
            code.Word(word);
            // What it skips must be as long as it thinks.
            while (IsBranch(word))
            {
                word = RandomWord();
                if (!IsBranch(word))
                    code.Word(word);
            }
        }

        code.AlignToWord();
        for (int register = 1; register < 32; register++)
            code.Store(register, LogPointer, (register - 1) * size);
        code.AddImmediate(LogPointer, LogPointer, 31 * size);
        for (int i = 0; i < ScratchSize; i += size)
        {
            code.Load(HandlerTemporary, Base, i);
            code.Store(HandlerTemporary, LogPointer, i);
        }

        code.AddImmediate(LogPointer, LogPointer, ScratchSize);
        if (hasFloats)
            LogFloats();
    }

    private int FloatTableSize => hasFloats ? 32 * 8 : 0;

    private void LoadFloats(int table, int offset)
    {
        for (int register = 0; register < 32; register++)
            code.LoadFloat(register, table, offset + 8 * register, hasDoubles);
        code.WriteCsrImmediate(0x001, 0);
        // Now and then one that is none.
        code.WriteCsrImmediate(0x002, random.Next(16) == 0 ? random.Next(5, 8) : random.Next(5));
    }

    private void LogFloats()
    {
        for (int register = 0; register < 32; register++)
            code.StoreFloat(register, LogPointer, 8 * register, hasDoubles);
        code.AddImmediate(LogPointer, LogPointer, 32 * 8);
        code.ReadCsr(HandlerTemporary, 0x003);
        code.Store(HandlerTemporary, LogPointer, 0);
        code.AddImmediate(LogPointer, LogPointer, 8);
    }

    private void WriteFloatValue()
    {
        ulong value = random.Next(3) switch
        {
            0 => floatEdges[random.Next(floatEdges.Length)],
            // Numbers near each other, so that sums cancel and products stay in range.
            1 => (ulong)random.NextInt64() & 0x801F_FFFF_FFFF_FFFF | 0x3FE0_0000_0000_0000,
            _ => 0xFFFF_FFFF_0000_0000 | (uint)random.NextInt64() & 0x81FF_FFFF | 0x3E00_0000,
        };
        code.Word((uint)value);
        code.Word((uint)(value >> 32));
    }

    private void WriteValue(int size)
    {
        ulong value = random.Next(2) == 0 ? edges[random.Next(edges.Length)] : (ulong)random.NextInt64(long.MinValue, long.MaxValue);
        code.Word((uint)value);
        if (size == 8)
            code.Word((uint)(value >> 32));
    }

    private uint RandomWord()
    {
        Encoding encoding = encodings[random.Next(encodings.Length)];
        while (true)
        {
            uint word = (uint)random.NextInt64(1L << 32) & ~encoding.Mask | encoding.Match;
            switch (encoding.Format)
            {
                case Format.B:
                    // Over the next instruction.
                    word = word & ~0xFE000F80u | 8u << 7;
                    return word;
                case Format.S or Format.FloatStore:
                    word = word & ~(31u << 15 | 0xFE000F80u) | (uint)Base << 15 | (uint)random.Next(ScratchSize - 8) << 7 & 0xF80 | (uint)(random.Next(2) << 25);
                    return word;
                case Format.FloatLoad:
                    return word & 0x000F_FFFF & ~(31u << 15) | (uint)Base << 15 | (uint)random.Next(ScratchSize - 8) << 20;
                case Format.Float or Format.FloatFused or Format.IntegerToFloat:
                    return word;
                case Format.I when (word & 0x7F) == 0x03:
                    word = word & 0x000F_FFFF & ~(31u << 15) | (uint)Base << 15 | (uint)random.Next(ScratchSize - 8) << 20;
                    break;
                case Format.R when (word & 0x7F) == 0x2F:
                    word = word & ~(31u << 15) | (uint)AtomicAddress << 15;
                    break;
            }

            if (IsFree((int)(word >> 7 & 31)))
                return word;
        }
    }

    private ushort RandomCompressed()
    {
        while (true)
        {
            var word = (ushort)random.Next(0x10000);
            if ((word & 3) == 3)
                continue;
            Instruction instruction = compressed!.Decode(word, 0);
            Encoding encoding = InstructionSet.Encodings[instruction.Encoding];
            bool isMemory = encoding.Mnemonic is "lw" or "sw" or "ld" or "sd" or "flw" or "fsw" or "fld" or "fsd";
            bool isSafe = !isMemory
                || instruction.Immediate < ScratchSize && instruction.Rs1 is StackPointer or CompressedBase;
            // What Flint takes for illegal must trap in QEMU, too.
            if (encoding.Mnemonic == "illegal" ? random.Next(8) == 0 : isSafe && (encoding.WritesFloat || IsFree(instruction.Rd)) && encoding.Format is not (Format.J or Format.B or Format.None) && encoding.Mnemonic != "jalr")
                return word;
        }
    }

    private static bool IsBranch(uint word) => (word & 0x7F) == 0x63;

    private static bool IsFree(int register) => register is not (StackPointer or CompressedBase or AtomicAddress or LogPointer or Base);

    private void WriteEnd()
    {
        const int Console = 27;
        const int Cursor = 28;
        code.LoadImmediate(Console, 0x1000_0000);
        code.LoadImmediate(Cursor, Log);
        code.LoadByteUnsigned(1, Cursor, 0);
        code.StoreByte(1, Console, 0);
        code.AddImmediate(Cursor, Cursor, 1);
        code.BranchNotEqual(Cursor, LogPointer, -12);
        code.LoadImmediate(Console, 0x0010_0000);
        code.LoadImmediate(1, 0x5555);
        code.StoreWord(1, Console, 0);
        code.Jump(0);
    }
}
