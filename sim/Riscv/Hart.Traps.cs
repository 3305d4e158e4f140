using System.Buffers.Binary;

namespace Flint.Sim.Riscv;

/// <summary>Entering and leaving traps (RISC-V Privileged Architecture, Machine-Level ISA).</summary>
public sealed unsafe partial class Hart
{
    private const int StormLength = 1000;

    private ulong returnedAt;
    private int interruptsInRow;

    /// <summary>Called before every trap is taken: cause as in mcause, the interrupt bit apart, and what mtval gets.</summary>
    public event Action<TrapCause, ulong>? Trapping;

    /// <summary>Asked at every ebreak; true when it is a semihosting call that was served, and control goes on behind it.</summary>
    public Func<bool>? Semihosting { get; set; }

    /// <summary>Takes an exception at the instruction, which is not completed. Always false, for the instruction to return.</summary>
    internal bool Trap(Instruction* i, TrapCause cause, ulong value)
    {
        Synchronize(i);
        ulong address = i->Address & AddressMask;
        if (cause == TrapCause.IllegalInstruction)
        {
            value = InstructionWord(address);
            if (value is 0 or uint.MaxValue)
                Diagnostics?.Tell(DiagnosticKind.ErasedFlashExecuted, "", $"execution at 0x{address:X8}, where memory is {(value == 0 ? "zero" : "erased")}");
        }

        TakeException(address, cause, value);
        return false;
    }

    internal bool Break(Instruction* i)
    {
        if (Semihosting is { } serve && i->Length == 4 && IsSemihostingCall(i->Address & AddressMask))
        {
            Synchronize(i);
            if (serve())
                return LeaveBlock(i);
        }

        return Trap(i, TrapCause.Breakpoint, i->Address & AddressMask);
    }

    internal bool ReturnFromTrap(Instruction* i)
    {
        LeaveBlock(i);
        TrapContext?.Leave();
        Csrs.ActiveController?.Leave(Csrs.Cause);
        Privilege = Csrs.LeaveTrap();
        returnedAt = Cycle + 1;
        RefreshWindow();
        Pc = Csrs.ExceptionPc & AddressMask;
        return false;
    }

    private void TakeException(ulong address, TrapCause cause, ulong value)
    {
        Trapping?.Invoke(cause, value);
        TrapContext?.Enter(null);
        IInterruptController? controller = Csrs.ActiveController;
        Csrs.EnterTrap(address, (ulong)cause | (controller?.CauseBits ?? 0), value, Privilege);
        Enter(controller?.ExceptionHandler ?? Csrs.TrapVector & ~3UL);
    }

    private void TakeInterrupt()
    {
        if (Csrs.HasWakingInterrupt)
            IsWaiting = false;
        if (!Csrs.TryTakeInterrupt(out int line))
            return;
        WatchForStorm(line);
        TrapContext?.Enter(line);
        IInterruptController? controller = Csrs.ActiveController;
        Csrs.EnterTrap(Pc, (uint)line | Csrs.InterruptBit | (controller?.CauseBits ?? 0), 0, Privilege);
        if (controller is not null)
        {
            Enter(controller.Enter(line));
            return;
        }

        ulong vector = Csrs.TrapVector;
        Enter((vector & 3) == 1 ? (vector & ~3UL) + 4 * (ulong)line : vector & ~3UL);
    }

    /// <summary>A storm: interrupts for a long time with next to nothing of the program between the end of one and the next.</summary>
    private void WatchForStorm(int line)
    {
        interruptsInRow = Cycle - returnedAt <= 1 ? interruptsInRow + 1 : 0;
        if (interruptsInRow == StormLength)
            Diagnostics?.Tell(DiagnosticKind.InterruptStorm, "", $"{StormLength} interrupts {line} in a row: the program gets nowhere between them");
    }

    private void Enter(ulong handler)
    {
        Privilege = Privilege.Machine;
        RefreshWindow();
        Pc = handler & AddressMask;
    }

    private void FaultOnFetch()
    {
        ulong address = Pc;
        if ((address & MisalignedTargetMask) != 0)
            TakeException(address, TrapCause.MisalignedFetch, address);
        else
            FaultOnFetch(address);
        // A handler that cannot be fetched either would trap for ever, without any instruction that lets time pass.
        if (blocks.Find(Pc) is null)
        {
            IsLockedUp = true;
            IsStopRequested = true;
        }
    }

    private void FaultOnFetch(ulong address)
    {
        if (Bus.IsTakenAway(address))
            Diagnostics?.Tell(DiagnosticKind.FlashMisused, "", $"execution at 0x{address:X8}, {FlashTakesCommands}");
        else if (!Bus.IsMemory(address))
            Diagnostics?.Tell(DiagnosticKind.AccessToNothing, "", $"execution at 0x{address:X8}, where there is no memory");
        TakeException(address, TrapCause.FetchFault, address);
    }

    /// <summary>Whether the trap handler itself cannot be fetched; a real core would fault for ever.</summary>
    public bool IsLockedUp { get; private set; }

    private ulong InstructionWord(ulong address)
    {
        Span<byte> word = stackalloc byte[4];
        word.Clear();
        Bus.Peek(address, word[..2]);
        if ((word[0] & 3) == 3)
            Bus.Peek(address + 2, word[2..]);
        return BinaryPrimitives.ReadUInt32LittleEndian(word);
    }

    /// <summary>An ebreak between two shifts of x0 that do nothing (RISC-V Semihosting, Trap Instruction Sequence).</summary>
    private bool IsSemihostingCall(ulong address)
    {
        Span<byte> around = stackalloc byte[12];
        around.Clear();
        Bus.Peek(address - 4, around);
        return BinaryPrimitives.ReadUInt32LittleEndian(around) == 0x01F01013
            && BinaryPrimitives.ReadUInt32LittleEndian(around[8..]) == 0x40705013;
    }
}
