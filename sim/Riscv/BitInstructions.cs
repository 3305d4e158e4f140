using System.Buffers.Binary;
using System.Numerics;
using static Flint.Sim.Riscv.Extensions;
using static Flint.Sim.Riscv.Results;

namespace Flint.Sim.Riscv;

/// <summary>Zba, Zbb, Zbs and Zbkb (RISC-V Bit-Manipulation ISA-extensions, and Scalar Cryptography for Zbkb).</summary>
internal static unsafe class BitInstructions
{
    public static IEnumerable<Encoding> Rows =>
    [
        new("sh1add", "0010000 ..... ..... 010 ..... 0110011", Format.R, Zba, &ShiftAdd),
        new("sh2add", "0010000 ..... ..... 100 ..... 0110011", Format.R, Zba, &ShiftAdd),
        new("sh3add", "0010000 ..... ..... 110 ..... 0110011", Format.R, Zba, &ShiftAdd),
        new("add.uw", "0000100 ..... ..... 000 ..... 0111011", Format.R, Zba | Rv64, &ShiftAddUnsignedWord),
        new("sh1add.uw", "0010000 ..... ..... 010 ..... 0111011", Format.R, Zba | Rv64, &ShiftAddUnsignedWord),
        new("sh2add.uw", "0010000 ..... ..... 100 ..... 0111011", Format.R, Zba | Rv64, &ShiftAddUnsignedWord),
        new("sh3add.uw", "0010000 ..... ..... 110 ..... 0111011", Format.R, Zba | Rv64, &ShiftAddUnsignedWord),
        new("slli.uw", "000010 ...... ..... 001 ..... 0011011", Format.Shift, Zba | Rv64, &ShiftLeftUnsignedWord),

        new("andn", "0100000 ..... ..... 111 ..... 0110011", Format.R, Zbb, &AndNot),
        new("orn", "0100000 ..... ..... 110 ..... 0110011", Format.R, Zbb, &OrNot),
        new("xnor", "0100000 ..... ..... 100 ..... 0110011", Format.R, Zbb, &XorNot),
        new("clz", "0110000 00000 ..... 001 ..... 0010011", Format.I, Zbb | Rv32, &LeadingZerosOfWord),
        new("clz", "0110000 00000 ..... 001 ..... 0010011", Format.I, Zbb | Rv64, &LeadingZeros),
        new("clzw", "0110000 00000 ..... 001 ..... 0011011", Format.I, Zbb | Rv64, &LeadingZerosOfWord),
        new("ctz", "0110000 00001 ..... 001 ..... 0010011", Format.I, Zbb | Rv32, &TrailingZerosOfWord),
        new("ctz", "0110000 00001 ..... 001 ..... 0010011", Format.I, Zbb | Rv64, &TrailingZeros),
        new("ctzw", "0110000 00001 ..... 001 ..... 0011011", Format.I, Zbb | Rv64, &TrailingZerosOfWord),
        new("cpop", "0110000 00010 ..... 001 ..... 0010011", Format.I, Zbb | Rv32, &PopulationOfWord),
        new("cpop", "0110000 00010 ..... 001 ..... 0010011", Format.I, Zbb | Rv64, &Population),
        new("cpopw", "0110000 00010 ..... 001 ..... 0011011", Format.I, Zbb | Rv64, &PopulationOfWord),
        new("max", "0000101 ..... ..... 110 ..... 0110011", Format.R, Zbb, &Maximum),
        new("maxu", "0000101 ..... ..... 111 ..... 0110011", Format.R, Zbb, &MaximumUnsigned),
        new("min", "0000101 ..... ..... 100 ..... 0110011", Format.R, Zbb, &Minimum),
        new("minu", "0000101 ..... ..... 101 ..... 0110011", Format.R, Zbb, &MinimumUnsigned),
        new("sext.b", "0110000 00100 ..... 001 ..... 0010011", Format.I, Zbb, &SignExtendByte),
        new("sext.h", "0110000 00101 ..... 001 ..... 0010011", Format.I, Zbb, &SignExtendHalf),
        new("zext.h", "0000100 00000 ..... 100 ..... 0110011", Format.I, Zbb | Rv32, &ZeroExtendHalf),
        new("zext.h", "0000100 00000 ..... 100 ..... 0111011", Format.I, Zbb | Rv64, &ZeroExtendHalf),
        new("rol", "0110000 ..... ..... 001 ..... 0110011", Format.R, Zbb | Rv32, &RotateLeftWord),
        new("rol", "0110000 ..... ..... 001 ..... 0110011", Format.R, Zbb | Rv64, &RotateLeft),
        new("rolw", "0110000 ..... ..... 001 ..... 0111011", Format.R, Zbb | Rv64, &RotateLeftWord),
        new("ror", "0110000 ..... ..... 101 ..... 0110011", Format.R, Zbb | Rv32, &RotateRightWord),
        new("ror", "0110000 ..... ..... 101 ..... 0110011", Format.R, Zbb | Rv64, &RotateRight),
        new("rorw", "0110000 ..... ..... 101 ..... 0111011", Format.R, Zbb | Rv64, &RotateRightWord),
        new("rori", "0110000 ..... ..... 101 ..... 0010011", Format.Shift, Zbb | Rv32, &RotateRightImmediateWord),
        new("rori", "011000 ...... ..... 101 ..... 0010011", Format.Shift, Zbb | Rv64, &RotateRightImmediate),
        new("roriw", "0110000 ..... ..... 101 ..... 0011011", Format.Shift, Zbb | Rv64, &RotateRightImmediateWord),
        new("orc.b", "001010000111 ..... 101 ..... 0010011", Format.I, Zbb, &OrCombineBytes),
        new("rev8", "011010011000 ..... 101 ..... 0010011", Format.I, Zbb | Rv32, &ReverseBytesOfWord),
        new("rev8", "011010111000 ..... 101 ..... 0010011", Format.I, Zbb | Rv64, &ReverseBytes),

        new("bclr", "0100100 ..... ..... 001 ..... 0110011", Format.R, Zbs, &ClearBit),
        new("bext", "0100100 ..... ..... 101 ..... 0110011", Format.R, Zbs, &ExtractBit),
        new("binv", "0110100 ..... ..... 001 ..... 0110011", Format.R, Zbs, &InvertBit),
        new("bset", "0010100 ..... ..... 001 ..... 0110011", Format.R, Zbs, &SetBit),
        new("bclri", "0100100 ..... ..... 001 ..... 0010011", Format.Shift, Zbs | Rv32, &ClearBitImmediate),
        new("bclri", "010010 ...... ..... 001 ..... 0010011", Format.Shift, Zbs | Rv64, &ClearBitImmediate),
        new("bexti", "0100100 ..... ..... 101 ..... 0010011", Format.Shift, Zbs | Rv32, &ExtractBitImmediate),
        new("bexti", "010010 ...... ..... 101 ..... 0010011", Format.Shift, Zbs | Rv64, &ExtractBitImmediate),
        new("binvi", "0110100 ..... ..... 001 ..... 0010011", Format.Shift, Zbs | Rv32, &InvertBitImmediate),
        new("binvi", "011010 ...... ..... 001 ..... 0010011", Format.Shift, Zbs | Rv64, &InvertBitImmediate),
        new("bseti", "0010100 ..... ..... 001 ..... 0010011", Format.Shift, Zbs | Rv32, &SetBitImmediate),
        new("bseti", "001010 ...... ..... 001 ..... 0010011", Format.Shift, Zbs | Rv64, &SetBitImmediate),

        new("pack", "0000100 ..... ..... 100 ..... 0110011", Format.R, Zbkb | Rv32, &PackWord),
        new("pack", "0000100 ..... ..... 100 ..... 0110011", Format.R, Zbkb | Rv64, &Pack),
        new("packw", "0000100 ..... ..... 100 ..... 0111011", Format.R, Zbkb | Rv64, &PackWord),
        new("packh", "0000100 ..... ..... 111 ..... 0110011", Format.R, Zbkb, &PackBytes),
        new("brev8", "011010000111 ..... 101 ..... 0010011", Format.I, Zbkb, &ReverseBitsInBytes),
        new("zip", "000010001111 ..... 001 ..... 0010011", Format.I, Zbkb | Rv32, &Zip),
        new("unzip", "000010001111 ..... 101 ..... 0010011", Format.I, Zbkb | Rv32, &Unzip),

        .. ZbkbOnly(),
    ];

    /// <summary>What Zbkb shares with Zbb, for a hart that has only the former.</summary>
    private static IEnumerable<Encoding> ZbkbOnly() =>
    [
        new("andn", "0100000 ..... ..... 111 ..... 0110011", Format.R, Zbkb, &AndNot),
        new("orn", "0100000 ..... ..... 110 ..... 0110011", Format.R, Zbkb, &OrNot),
        new("xnor", "0100000 ..... ..... 100 ..... 0110011", Format.R, Zbkb, &XorNot),
        new("rol", "0110000 ..... ..... 001 ..... 0110011", Format.R, Zbkb | Rv32, &RotateLeftWord),
        new("rol", "0110000 ..... ..... 001 ..... 0110011", Format.R, Zbkb | Rv64, &RotateLeft),
        new("rolw", "0110000 ..... ..... 001 ..... 0111011", Format.R, Zbkb | Rv64, &RotateLeftWord),
        new("ror", "0110000 ..... ..... 101 ..... 0110011", Format.R, Zbkb | Rv32, &RotateRightWord),
        new("ror", "0110000 ..... ..... 101 ..... 0110011", Format.R, Zbkb | Rv64, &RotateRight),
        new("rorw", "0110000 ..... ..... 101 ..... 0111011", Format.R, Zbkb | Rv64, &RotateRightWord),
        new("rori", "0110000 ..... ..... 101 ..... 0010011", Format.Shift, Zbkb | Rv32, &RotateRightImmediateWord),
        new("rori", "011000 ...... ..... 101 ..... 0010011", Format.Shift, Zbkb | Rv64, &RotateRightImmediate),
        new("roriw", "0110000 ..... ..... 101 ..... 0011011", Format.Shift, Zbkb | Rv64, &RotateRightImmediateWord),
        new("rev8", "011010011000 ..... 101 ..... 0010011", Format.I, Zbkb | Rv32, &ReverseBytesOfWord),
        new("rev8", "011010111000 ..... 101 ..... 0010011", Format.I, Zbkb | Rv64, &ReverseBytes),
    ];

    /// <summary>The mnemonic's digit is in the middle bits of funct3, where the decoder leaves it as the detail.</summary>
    private static bool ShiftAdd(Hart hart, Instruction* i) => Set(hart, i, hart.Extend((hart.X[i->Rs1] << (i->Detail >> 1)) + hart.X[i->Rs2]));

    private static bool ShiftAddUnsignedWord(Hart hart, Instruction* i) =>
        Set(hart, i, ((ulong)(uint)hart.X[i->Rs1] << (i->Detail >> 1)) + hart.X[i->Rs2]);

    private static bool ShiftLeftUnsignedWord(Hart hart, Instruction* i) => Set(hart, i, (ulong)(uint)hart.X[i->Rs1] << (int)i->Immediate);

    private static bool AndNot(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] & ~hart.X[i->Rs2]);

    private static bool OrNot(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] | ~hart.X[i->Rs2]);

    private static bool XorNot(Hart hart, Instruction* i) => Set(hart, i, ~(hart.X[i->Rs1] ^ hart.X[i->Rs2]));

    private static bool LeadingZeros(Hart hart, Instruction* i) => Set(hart, i, (ulong)BitOperations.LeadingZeroCount(hart.X[i->Rs1]));

    private static bool LeadingZerosOfWord(Hart hart, Instruction* i) => Set(hart, i, (ulong)BitOperations.LeadingZeroCount((uint)hart.X[i->Rs1]));

    private static bool TrailingZeros(Hart hart, Instruction* i) => Set(hart, i, (ulong)BitOperations.TrailingZeroCount(hart.X[i->Rs1]));

    private static bool TrailingZerosOfWord(Hart hart, Instruction* i) => Set(hart, i, (ulong)BitOperations.TrailingZeroCount((uint)hart.X[i->Rs1]));

    private static bool Population(Hart hart, Instruction* i) => Set(hart, i, (ulong)BitOperations.PopCount(hart.X[i->Rs1]));

    private static bool PopulationOfWord(Hart hart, Instruction* i) => Set(hart, i, (ulong)BitOperations.PopCount((uint)hart.X[i->Rs1]));

    private static bool Maximum(Hart hart, Instruction* i) => Set(hart, i, (ulong)Math.Max((long)hart.X[i->Rs1], (long)hart.X[i->Rs2]));

    private static bool MaximumUnsigned(Hart hart, Instruction* i) => Set(hart, i, Math.Max(hart.X[i->Rs1], hart.X[i->Rs2]));

    private static bool Minimum(Hart hart, Instruction* i) => Set(hart, i, (ulong)Math.Min((long)hart.X[i->Rs1], (long)hart.X[i->Rs2]));

    private static bool MinimumUnsigned(Hart hart, Instruction* i) => Set(hart, i, Math.Min(hart.X[i->Rs1], hart.X[i->Rs2]));

    private static bool SignExtendByte(Hart hart, Instruction* i) => Set(hart, i, (ulong)(sbyte)hart.X[i->Rs1]);

    private static bool SignExtendHalf(Hart hart, Instruction* i) => Set(hart, i, (ulong)(short)hart.X[i->Rs1]);

    private static bool ZeroExtendHalf(Hart hart, Instruction* i) => Set(hart, i, (ushort)hart.X[i->Rs1]);

    private static bool RotateLeft(Hart hart, Instruction* i) => Set(hart, i, BitOperations.RotateLeft(hart.X[i->Rs1], (int)hart.X[i->Rs2]));

    private static bool RotateLeftWord(Hart hart, Instruction* i) => Set(hart, i, Word(BitOperations.RotateLeft((uint)hart.X[i->Rs1], (int)hart.X[i->Rs2])));

    private static bool RotateRight(Hart hart, Instruction* i) => Set(hart, i, BitOperations.RotateRight(hart.X[i->Rs1], (int)hart.X[i->Rs2]));

    private static bool RotateRightWord(Hart hart, Instruction* i) => Set(hart, i, Word(BitOperations.RotateRight((uint)hart.X[i->Rs1], (int)hart.X[i->Rs2])));

    private static bool RotateRightImmediate(Hart hart, Instruction* i) => Set(hart, i, BitOperations.RotateRight(hart.X[i->Rs1], (int)i->Immediate));

    private static bool RotateRightImmediateWord(Hart hart, Instruction* i) =>
        Set(hart, i, Word(BitOperations.RotateRight((uint)hart.X[i->Rs1], (int)i->Immediate)));

    private static bool OrCombineBytes(Hart hart, Instruction* i)
    {
        ulong value = hart.X[i->Rs1];
        ulong any = value | (value >> 4);
        any |= any >> 2;
        any |= any >> 1;
        return Set(hart, i, hart.Extend((any & 0x0101_0101_0101_0101) * 0xFF));
    }

    private static bool ReverseBytes(Hart hart, Instruction* i) => Set(hart, i, BinaryPrimitives.ReverseEndianness(hart.X[i->Rs1]));

    private static bool ReverseBytesOfWord(Hart hart, Instruction* i) => Set(hart, i, Word(BinaryPrimitives.ReverseEndianness((uint)hart.X[i->Rs1])));

    private static bool ClearBit(Hart hart, Instruction* i) => Set(hart, i, hart.Extend(hart.X[i->Rs1] & ~Bit(hart, i)));

    private static bool ExtractBit(Hart hart, Instruction* i) => Set(hart, i, (hart.X[i->Rs1] & Bit(hart, i)) != 0 ? 1UL : 0);

    private static bool InvertBit(Hart hart, Instruction* i) => Set(hart, i, hart.Extend(hart.X[i->Rs1] ^ Bit(hart, i)));

    private static bool SetBit(Hart hart, Instruction* i) => Set(hart, i, hart.Extend(hart.X[i->Rs1] | Bit(hart, i)));

    private static bool ClearBitImmediate(Hart hart, Instruction* i) => Set(hart, i, hart.Extend(hart.X[i->Rs1] & ~(1UL << (int)i->Immediate)));

    private static bool ExtractBitImmediate(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] >> (int)i->Immediate & 1);

    private static bool InvertBitImmediate(Hart hart, Instruction* i) => Set(hart, i, hart.Extend(hart.X[i->Rs1] ^ (1UL << (int)i->Immediate)));

    private static bool SetBitImmediate(Hart hart, Instruction* i) => Set(hart, i, hart.Extend(hart.X[i->Rs1] | (1UL << (int)i->Immediate)));

    private static bool Pack(Hart hart, Instruction* i) => Set(hart, i, (uint)hart.X[i->Rs1] | hart.X[i->Rs2] << 32);

    private static bool PackWord(Hart hart, Instruction* i) => Set(hart, i, Word((ushort)hart.X[i->Rs1] | (uint)hart.X[i->Rs2] << 16));

    private static bool PackBytes(Hart hart, Instruction* i) => Set(hart, i, (byte)hart.X[i->Rs1] | (ulong)(byte)hart.X[i->Rs2] << 8);

    private static bool ReverseBitsInBytes(Hart hart, Instruction* i)
    {
        ulong value = hart.X[i->Rs1];
        value = (value >> 4 & 0x0F0F_0F0F_0F0F_0F0F) | (value & 0x0F0F_0F0F_0F0F_0F0F) << 4;
        value = (value >> 2 & 0x3333_3333_3333_3333) | (value & 0x3333_3333_3333_3333) << 2;
        value = (value >> 1 & 0x5555_5555_5555_5555) | (value & 0x5555_5555_5555_5555) << 1;
        return Set(hart, i, hart.Extend(value));
    }

    private static bool Zip(Hart hart, Instruction* i)
    {
        uint value = (uint)hart.X[i->Rs1];
        uint result = 0;
        for (int bit = 0; bit < 16; bit++)
            result |= (value >> bit & 1) << (2 * bit) | (value >> (bit + 16) & 1) << (2 * bit + 1);
        return Set(hart, i, Word(result));
    }

    private static bool Unzip(Hart hart, Instruction* i)
    {
        uint value = (uint)hart.X[i->Rs1];
        uint result = 0;
        for (int bit = 0; bit < 16; bit++)
            result |= (value >> (2 * bit) & 1) << bit | (value >> (2 * bit + 1) & 1) << (bit + 16);
        return Set(hart, i, Word(result));
    }

    private static ulong Bit(Hart hart, Instruction* i) => 1UL << (int)(hart.X[i->Rs2] & hart.ShiftMask);
}
