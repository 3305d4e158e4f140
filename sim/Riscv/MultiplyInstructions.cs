using static Flint.Sim.Riscv.Extensions;
using static Flint.Sim.Riscv.Results;

namespace Flint.Sim.Riscv;

/// <summary>The M extension. Division by zero gives all ones and the dividend as remainder; the overflowing quotient is the dividend.</summary>
internal static unsafe class MultiplyInstructions
{
    public static IEnumerable<Encoding> Rows =>
    [
        new("mul", "0000001 ..... ..... 000 ..... 0110011", Format.R, M | Rv32, &MultiplyWord),
        new("mul", "0000001 ..... ..... 000 ..... 0110011", Format.R, M | Rv64, &Multiply),
        new("mulh", "0000001 ..... ..... 001 ..... 0110011", Format.R, M | Rv32, &MultiplyHighOfWords),
        new("mulh", "0000001 ..... ..... 001 ..... 0110011", Format.R, M | Rv64, &MultiplyHigh),
        new("mulhsu", "0000001 ..... ..... 010 ..... 0110011", Format.R, M | Rv32, &MultiplyHighSignedUnsignedOfWords),
        new("mulhsu", "0000001 ..... ..... 010 ..... 0110011", Format.R, M | Rv64, &MultiplyHighSignedUnsigned),
        new("mulhu", "0000001 ..... ..... 011 ..... 0110011", Format.R, M | Rv32, &MultiplyHighUnsignedOfWords),
        new("mulhu", "0000001 ..... ..... 011 ..... 0110011", Format.R, M | Rv64, &MultiplyHighUnsigned),
        new("div", "0000001 ..... ..... 100 ..... 0110011", Format.R, M | Rv32, &DivideWord),
        new("div", "0000001 ..... ..... 100 ..... 0110011", Format.R, M | Rv64, &Divide),
        new("divu", "0000001 ..... ..... 101 ..... 0110011", Format.R, M | Rv32, &DivideUnsignedWord),
        new("divu", "0000001 ..... ..... 101 ..... 0110011", Format.R, M | Rv64, &DivideUnsigned),
        new("rem", "0000001 ..... ..... 110 ..... 0110011", Format.R, M | Rv32, &RemainderWord),
        new("rem", "0000001 ..... ..... 110 ..... 0110011", Format.R, M | Rv64, &Remainder),
        new("remu", "0000001 ..... ..... 111 ..... 0110011", Format.R, M | Rv32, &RemainderUnsignedWord),
        new("remu", "0000001 ..... ..... 111 ..... 0110011", Format.R, M | Rv64, &RemainderUnsigned),
        new("mulw", "0000001 ..... ..... 000 ..... 0111011", Format.R, M | Rv64, &MultiplyWord),
        new("divw", "0000001 ..... ..... 100 ..... 0111011", Format.R, M | Rv64, &DivideWord),
        new("divuw", "0000001 ..... ..... 101 ..... 0111011", Format.R, M | Rv64, &DivideUnsignedWord),
        new("remw", "0000001 ..... ..... 110 ..... 0111011", Format.R, M | Rv64, &RemainderWord),
        new("remuw", "0000001 ..... ..... 111 ..... 0111011", Format.R, M | Rv64, &RemainderUnsignedWord),
    ];

    private static bool Multiply(Hart hart, Instruction* i) => Set(hart, i, hart.X[i->Rs1] * hart.X[i->Rs2]);

    private static bool MultiplyWord(Hart hart, Instruction* i) => Set(hart, i, Word((uint)(hart.X[i->Rs1] * hart.X[i->Rs2])));

    private static bool MultiplyHigh(Hart hart, Instruction* i) =>
        Set(hart, i, (ulong)Math.BigMul((long)hart.X[i->Rs1], (long)hart.X[i->Rs2], out _));

    private static bool MultiplyHighOfWords(Hart hart, Instruction* i) =>
        Set(hart, i, (ulong)(((long)hart.X[i->Rs1] * (long)hart.X[i->Rs2]) >> 32));

    private static bool MultiplyHighSignedUnsigned(Hart hart, Instruction* i)
    {
        ulong left = hart.X[i->Rs1];
        ulong right = hart.X[i->Rs2];
        ulong high = Math.BigMul(left, right, out _);
        return Set(hart, i, (long)left < 0 ? high - right : high);
    }

    private static bool MultiplyHighSignedUnsignedOfWords(Hart hart, Instruction* i) =>
        Set(hart, i, (ulong)(((long)hart.X[i->Rs1] * (uint)hart.X[i->Rs2]) >> 32));

    private static bool MultiplyHighUnsigned(Hart hart, Instruction* i) => Set(hart, i, Math.BigMul(hart.X[i->Rs1], hart.X[i->Rs2], out _));

    private static bool MultiplyHighUnsignedOfWords(Hart hart, Instruction* i) =>
        Set(hart, i, Word((uint)(((ulong)(uint)hart.X[i->Rs1] * (uint)hart.X[i->Rs2]) >> 32)));

    private static bool Divide(Hart hart, Instruction* i)
    {
        long left = (long)hart.X[i->Rs1];
        long right = (long)hart.X[i->Rs2];
        return Set(hart, i, right == 0 ? ulong.MaxValue : right == -1 ? (ulong)-left : (ulong)(left / right));
    }

    private static bool DivideWord(Hart hart, Instruction* i)
    {
        int left = (int)hart.X[i->Rs1];
        int right = (int)hart.X[i->Rs2];
        return Set(hart, i, right == 0 ? ulong.MaxValue : right == -1 ? Word((uint)-left) : Word((uint)(left / right)));
    }

    private static bool DivideUnsigned(Hart hart, Instruction* i)
    {
        ulong right = hart.X[i->Rs2];
        return Set(hart, i, right == 0 ? ulong.MaxValue : hart.X[i->Rs1] / right);
    }

    private static bool DivideUnsignedWord(Hart hart, Instruction* i)
    {
        uint right = (uint)hart.X[i->Rs2];
        return Set(hart, i, right == 0 ? ulong.MaxValue : Word((uint)hart.X[i->Rs1] / right));
    }

    private static bool Remainder(Hart hart, Instruction* i)
    {
        long left = (long)hart.X[i->Rs1];
        long right = (long)hart.X[i->Rs2];
        return Set(hart, i, right == 0 ? (ulong)left : right == -1 ? 0 : (ulong)(left % right));
    }

    private static bool RemainderWord(Hart hart, Instruction* i)
    {
        int left = (int)hart.X[i->Rs1];
        int right = (int)hart.X[i->Rs2];
        return Set(hart, i, right == 0 ? Word((uint)left) : right == -1 ? 0 : Word((uint)(left % right)));
    }

    private static bool RemainderUnsigned(Hart hart, Instruction* i)
    {
        ulong right = hart.X[i->Rs2];
        return Set(hart, i, right == 0 ? hart.X[i->Rs1] : hart.X[i->Rs1] % right);
    }

    private static bool RemainderUnsignedWord(Hart hart, Instruction* i)
    {
        uint right = (uint)hart.X[i->Rs2];
        return Set(hart, i, Word(right == 0 ? (uint)hart.X[i->Rs1] : (uint)hart.X[i->Rs1] % right));
    }
}
