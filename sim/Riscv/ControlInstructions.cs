using static Flint.Sim.Riscv.Extensions;

namespace Flint.Sim.Riscv;

/// <summary>Jumps and branches. They end a block, so that only they and traps set the program counter.</summary>
internal static unsafe class ControlInstructions
{
    public static IEnumerable<Encoding> Rows =>
    [
        new("jal", ".................... ..... 1101111", Format.J, None, &Jump),
        new("jalr", "............ ..... 000 ..... 1100111", Format.I, None, &JumpToRegister),
        new("beq", "....... ..... ..... 000 ..... 1100011", Format.B, None, &BranchEqual),
        new("bne", "....... ..... ..... 001 ..... 1100011", Format.B, None, &BranchNotEqual),
        new("blt", "....... ..... ..... 100 ..... 1100011", Format.B, None, &BranchLess),
        new("bge", "....... ..... ..... 101 ..... 1100011", Format.B, None, &BranchNotLess),
        new("bltu", "....... ..... ..... 110 ..... 1100011", Format.B, None, &BranchLessUnsigned),
        new("bgeu", "....... ..... ..... 111 ..... 1100011", Format.B, None, &BranchNotLessUnsigned),
    ];

    private static bool Jump(Hart hart, Instruction* i) => To(hart, i, (ulong)i->Immediate, i->Rd);

    private static bool JumpToRegister(Hart hart, Instruction* i) =>
        To(hart, i, (hart.X[i->Rs1] + (ulong)i->Immediate) & hart.AddressMask & ~1UL, i->Rd);

    private static bool BranchEqual(Hart hart, Instruction* i) => Branch(hart, i, hart.X[i->Rs1] == hart.X[i->Rs2]);

    private static bool BranchNotEqual(Hart hart, Instruction* i) => Branch(hart, i, hart.X[i->Rs1] != hart.X[i->Rs2]);

    private static bool BranchLess(Hart hart, Instruction* i) => Branch(hart, i, (long)hart.X[i->Rs1] < (long)hart.X[i->Rs2]);

    private static bool BranchNotLess(Hart hart, Instruction* i) => Branch(hart, i, (long)hart.X[i->Rs1] >= (long)hart.X[i->Rs2]);

    private static bool BranchLessUnsigned(Hart hart, Instruction* i) => Branch(hart, i, hart.X[i->Rs1] < hart.X[i->Rs2]);

    private static bool BranchNotLessUnsigned(Hart hart, Instruction* i) => Branch(hart, i, hart.X[i->Rs1] >= hart.X[i->Rs2]);

    private static bool Branch(Hart hart, Instruction* i, bool isTaken) => !isTaken || To(hart, i, (ulong)i->Immediate, Hart.Sink);

    private static bool To(Hart hart, Instruction* i, ulong target, byte link)
    {
        if ((target & hart.MisalignedTargetMask) != 0)
            return hart.Trap(i, TrapCause.MisalignedFetch, target);
        hart.X[link] = hart.Extend(i->Next);
        hart.Pc = target;
        return true;
    }
}
