using static Flint.Sim.Riscv.Extensions;

namespace Flint.Sim.Riscv;

/// <summary>Zicsr, and what enters, leaves and waits for traps (RISC-V Privileged Architecture).</summary>
internal static unsafe class SystemInstructions
{
    public static IEnumerable<Encoding> Rows =>
    [
        new("ecall", "000000000000 00000 000 00000 1110011", Format.None, None, &Call),
        new("ebreak", "000000000001 00000 000 00000 1110011", Format.None, None, &Break),
        new("mret", "001100000010 00000 000 00000 1110011", Format.None, None, &Return),
        new("wfi", "000100000101 00000 000 00000 1110011", Format.None, None, &Wait),
        new("csrrw", "............ ..... 001 ..... 1110011", Format.Csr, Zicsr, &ReadWrite),
        new("csrrs", "............ ..... 010 ..... 1110011", Format.Csr, Zicsr, &ReadSet),
        new("csrrc", "............ ..... 011 ..... 1110011", Format.Csr, Zicsr, &ReadClear),
        new("csrrwi", "............ ..... 101 ..... 1110011", Format.Csr, Zicsr, &ReadWriteImmediate),
        new("csrrsi", "............ ..... 110 ..... 1110011", Format.Csr, Zicsr, &ReadSetImmediate),
        new("csrrci", "............ ..... 111 ..... 1110011", Format.Csr, Zicsr, &ReadClearImmediate),
    ];

    private static bool Call(Hart hart, Instruction* i) =>
        hart.Trap(i, hart.Privilege == Privilege.Machine ? TrapCause.CallFromMachine : TrapCause.CallFromUser, 0);

    private static bool Break(Hart hart, Instruction* i) => hart.Break(i);

    private static bool Return(Hart hart, Instruction* i) =>
        hart.Privilege == Privilege.Machine ? hart.ReturnFromTrap(i) : hart.Trap(i, TrapCause.IllegalInstruction, 0);

    private static bool Wait(Hart hart, Instruction* i)
    {
        if (hart.Privilege == Privilege.User && hart.Csrs.TrapsWait)
            return hart.Trap(i, TrapCause.IllegalInstruction, 0);
        hart.Synchronize(i);
        hart.IsWaiting = hart.Csrs.ActiveController?.TryGoOn() != true;
        return hart.LeaveBlock(i);
    }

    private static bool ReadWrite(Hart hart, Instruction* i) => Access(hart, i, hart.X[i->Rs1], CsrOperation.Write, i->Rd != Hart.Sink, true);

    private static bool ReadSet(Hart hart, Instruction* i) => Access(hart, i, hart.X[i->Rs1], CsrOperation.Set, true, i->Rs1 != 0);

    private static bool ReadClear(Hart hart, Instruction* i) => Access(hart, i, hart.X[i->Rs1], CsrOperation.Clear, true, i->Rs1 != 0);

    private static bool ReadWriteImmediate(Hart hart, Instruction* i) => Access(hart, i, i->Rs1, CsrOperation.Write, i->Rd != Hart.Sink, true);

    private static bool ReadSetImmediate(Hart hart, Instruction* i) => Access(hart, i, i->Rs1, CsrOperation.Set, true, i->Rs1 != 0);

    private static bool ReadClearImmediate(Hart hart, Instruction* i) => Access(hart, i, i->Rs1, CsrOperation.Clear, true, i->Rs1 != 0);

    private static bool Access(Hart hart, Instruction* i, ulong operand, CsrOperation operation, bool reads, bool writes)
    {
        int number = (int)i->Immediate;
        hart.Synchronize(i);
        hart.Csrs.Operand = operand;
        ulong old = 0;
        if (!hart.Csrs.IsAccessible(number, hart.Privilege, writes) || (reads || operation != CsrOperation.Write) && !hart.Csrs.TryRead(number, out old))
            return hart.Trap(i, TrapCause.IllegalInstruction, 0);
        ulong value = operation switch
        {
            CsrOperation.Set => old | operand,
            CsrOperation.Clear => old & ~operand,
            _ => operand,
        };
        if (writes && !hart.Csrs.TryWrite(number, value & hart.RegisterMask))
            return hart.Trap(i, TrapCause.IllegalInstruction, 0);
        hart.X[i->Rd] = hart.Extend(old);
        // A write may have allowed an interrupt, or changed what memory is accessible.
        return !writes || hart.LeaveBlock(i);
    }

    private enum CsrOperation
    {
        Write,
        Set,
        Clear,
    }
}
