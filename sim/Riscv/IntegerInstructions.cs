using static Flint.Sim.Riscv.Extensions;
using static Flint.Sim.Riscv.Results;

namespace Flint.Sim.Riscv;

/// <summary>
/// RV32I and RV64I without loads, stores and control transfer. A 32-bit hart keeps its registers sign-extended to 64 bits, so that comparisons and
/// bitwise operations are the same on both, and its other operations are the 64-bit hart's operations on words.
/// </summary>
internal static unsafe class IntegerInstructions
{
    public static IEnumerable<Encoding> Rows =>
    [
        new("lui", ".................... ..... 0110111", Format.U, None, &LoadImmediate),
        new("auipc", ".................... ..... 0010111", Format.U, None, &LoadImmediate),
        new("addi", "............ ..... 000 ..... 0010011", Format.I, Rv32, &AddImmediateWord),
        new("addi", "............ ..... 000 ..... 0010011", Format.I, Rv64, &AddImmediate),
        new("slti", "............ ..... 010 ..... 0010011", Format.I, None, &SetLessImmediate),
        new("sltiu", "............ ..... 011 ..... 0010011", Format.I, None, &SetLessImmediateUnsigned),
        new("xori", "............ ..... 100 ..... 0010011", Format.I, None, &XorImmediate),
        new("ori", "............ ..... 110 ..... 0010011", Format.I, None, &OrImmediate),
        new("andi", "............ ..... 111 ..... 0010011", Format.I, None, &AndImmediate),
        new("slli", "0000000 ..... ..... 001 ..... 0010011", Format.Shift, Rv32, &ShiftLeftImmediateWord),
        new("slli", "000000 ...... ..... 001 ..... 0010011", Format.Shift, Rv64, &ShiftLeftImmediate),
        new("srli", "0000000 ..... ..... 101 ..... 0010011", Format.Shift, Rv32, &ShiftRightImmediateWord),
        new("srli", "000000 ...... ..... 101 ..... 0010011", Format.Shift, Rv64, &ShiftRightImmediate),
        new("srai", "0100000 ..... ..... 101 ..... 0010011", Format.Shift, Rv32, &ShiftRightArithmeticImmediateWord),
        new("srai", "010000 ...... ..... 101 ..... 0010011", Format.Shift, Rv64, &ShiftRightArithmeticImmediate),
        new("add", "0000000 ..... ..... 000 ..... 0110011", Format.R, Rv32, &AddWord),
        new("add", "0000000 ..... ..... 000 ..... 0110011", Format.R, Rv64, &Add),
        new("sub", "0100000 ..... ..... 000 ..... 0110011", Format.R, Rv32, &SubtractWord),
        new("sub", "0100000 ..... ..... 000 ..... 0110011", Format.R, Rv64, &Subtract),
        new("sll", "0000000 ..... ..... 001 ..... 0110011", Format.R, Rv32, &ShiftLeftWord),
        new("sll", "0000000 ..... ..... 001 ..... 0110011", Format.R, Rv64, &ShiftLeft),
        new("slt", "0000000 ..... ..... 010 ..... 0110011", Format.R, None, &SetLess),
        new("sltu", "0000000 ..... ..... 011 ..... 0110011", Format.R, None, &SetLessUnsigned),
        new("xor", "0000000 ..... ..... 100 ..... 0110011", Format.R, None, &Xor),
        new("srl", "0000000 ..... ..... 101 ..... 0110011", Format.R, Rv32, &ShiftRightWord),
        new("srl", "0000000 ..... ..... 101 ..... 0110011", Format.R, Rv64, &ShiftRight),
        new("sra", "0100000 ..... ..... 101 ..... 0110011", Format.R, Rv32, &ShiftRightArithmeticWord),
        new("sra", "0100000 ..... ..... 101 ..... 0110011", Format.R, Rv64, &ShiftRightArithmetic),
        new("or", "0000000 ..... ..... 110 ..... 0110011", Format.R, None, &Or),
        new("and", "0000000 ..... ..... 111 ..... 0110011", Format.R, None, &And),
        new("addiw", "............ ..... 000 ..... 0011011", Format.I, Rv64, &AddImmediateWord),
        new("slliw", "0000000 ..... ..... 001 ..... 0011011", Format.Shift, Rv64, &ShiftLeftImmediateWord),
        new("srliw", "0000000 ..... ..... 101 ..... 0011011", Format.Shift, Rv64, &ShiftRightImmediateWord),
        new("sraiw", "0100000 ..... ..... 101 ..... 0011011", Format.Shift, Rv64, &ShiftRightArithmeticImmediateWord),
        new("addw", "0000000 ..... ..... 000 ..... 0111011", Format.R, Rv64, &AddWord),
        new("subw", "0100000 ..... ..... 000 ..... 0111011", Format.R, Rv64, &SubtractWord),
        new("sllw", "0000000 ..... ..... 001 ..... 0111011", Format.R, Rv64, &ShiftLeftWord),
        new("srlw", "0000000 ..... ..... 101 ..... 0111011", Format.R, Rv64, &ShiftRightWord),
        new("sraw", "0100000 ..... ..... 101 ..... 0111011", Format.R, Rv64, &ShiftRightArithmeticWord),
    ];

    private static bool LoadImmediate(Hart hart, Instruction* i) => Set(hart, i, (ulong)i->Immediate);

    private static bool AddImmediate(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] + (ulong)i->Immediate);

    private static bool AddImmediateWord(Hart hart, Instruction* i) => Set(hart, i, (int)(hart.X[i->Rs1] + (ulong)i->Immediate));

    private static bool SetLessImmediate(Hart hart, Instruction* i) => Set(hart, i, (long)hart.X[i->Rs1] < i->Immediate ? 1UL : 0);

    private static bool SetLessImmediateUnsigned(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] < (ulong)i->Immediate ? 1UL : 0);

    private static bool XorImmediate(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] ^ (ulong)i->Immediate);

    private static bool OrImmediate(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] | (ulong)i->Immediate);

    private static bool AndImmediate(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] & (ulong)i->Immediate);

    private static bool ShiftLeftImmediate(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] << (int)i->Immediate);

    private static bool ShiftLeftImmediateWord(Hart hart, Instruction* i) => Set(hart, i, (int)hart.X[i->Rs1] << (int)i->Immediate);

    private static bool ShiftRightImmediate(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] >> (int)i->Immediate);

    private static bool ShiftRightImmediateWord(Hart hart, Instruction* i) => Set(hart, i, (int)((uint)hart.X[i->Rs1] >> (int)i->Immediate));

    private static bool ShiftRightArithmeticImmediate(Hart hart, Instruction* i) => Set(hart, i, (long)hart.X[i->Rs1] >> (int)i->Immediate);

    private static bool ShiftRightArithmeticImmediateWord(Hart hart, Instruction* i) => Set(hart, i, (int)hart.X[i->Rs1] >> (int)i->Immediate);

    private static bool Add(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] + hart.X[i->Rs2]);

    private static bool AddWord(Hart hart, Instruction* i) => Set(hart, i, (int)(hart.X[i->Rs1] + hart.X[i->Rs2]));

    private static bool Subtract(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] - hart.X[i->Rs2]);

    private static bool SubtractWord(Hart hart, Instruction* i) => Set(hart, i, (int)(hart.X[i->Rs1] - hart.X[i->Rs2]));

    private static bool ShiftLeft(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] << (int)hart.X[i->Rs2]);

    private static bool ShiftLeftWord(Hart hart, Instruction* i) => Set(hart, i, (int)hart.X[i->Rs1] << (int)hart.X[i->Rs2]);

    private static bool SetLess(Hart hart, Instruction* i) => Set(hart, i, (long)hart.X[i->Rs1] < (long)hart.X[i->Rs2] ? 1UL : 0);

    private static bool SetLessUnsigned(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] < hart.X[i->Rs2] ? 1UL : 0);

    private static bool Xor(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] ^ hart.X[i->Rs2]);

    private static bool ShiftRight(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] >> (int)hart.X[i->Rs2]);

    private static bool ShiftRightWord(Hart hart, Instruction* i) => Set(hart, i, (int)((uint)hart.X[i->Rs1] >> (int)hart.X[i->Rs2]));

    private static bool ShiftRightArithmetic(Hart hart, Instruction* i) => Set(hart, i, (long)hart.X[i->Rs1] >> (int)hart.X[i->Rs2]);

    private static bool ShiftRightArithmeticWord(Hart hart, Instruction* i) => Set(hart, i, (int)hart.X[i->Rs1] >> (int)hart.X[i->Rs2]);

    private static bool Or(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] | hart.X[i->Rs2]);

    private static bool And(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] & hart.X[i->Rs2]);
}
