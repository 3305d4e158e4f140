namespace Flint.Sim.Riscv;

/// <summary>The control and status registers of a hart with machine and user mode (RISC-V Privileged Architecture, CSR Listing).</summary>
public sealed class ControlRegisters
{
    private const ulong GlobalEnable = 1 << 3;
    private const ulong PreviousEnable = 1 << 7;
    private const int PreviousPrivilegeShift = 11;
    private const ulong PreviousPrivilegeMask = 3 << PreviousPrivilegeShift;
    private const ulong FloatStatus = 3 << 13;
    private const ulong ModifyPrivilege = 1 << 17;
    private const ulong TrapWait = 1 << 21;

    private readonly Hart hart;
    private readonly int id;
    private readonly EventCounter cycles;
    private readonly EventCounter retired;
    private readonly Dictionary<int, CsrAccess> registers = [];
    private ulong status;
    private ulong enabled;
    private ulong pending;
    private ulong scratch;
    private ulong trapVector;
    private ulong cause;
    private ulong value;
    private ulong counterEnable;

    internal ControlRegisters(Hart hart, int id)
    {
        this.hart = hart;
        this.id = id;
        cycles = new EventCounter(() => hart.Cycle);
        retired = new EventCounter(() => hart.Retired);
        Protection = new MemoryProtection(hart.Is32);
        Machine();
        Floating();
        Counters();
        ProtectionRegisters();
    }

    /// <summary>What the time register reads: mtime, where the chip has one.</summary>
    public Func<ulong>? Time { get; set; }

    internal MemoryProtection Protection { get; }

    /// <summary>What decides of interrupts in place of mip and mie, where the core has that.</summary>
    public IInterruptController? Controller { get; set; }

    /// <summary><see cref="Controller"/> while it decides.</summary>
    internal IInterruptController? ActiveController => Controller is { IsActive: true } controller ? controller : null;

    /// <summary>mtvec.</summary>
    public ulong TrapVector
    {
        get => trapVector;
        set
        {
            trapVector = value;
            Refresh();
        }
    }

    /// <summary>mepc.</summary>
    public ulong ExceptionPc { get; private set; }

    /// <summary>mcause.</summary>
    public ulong Cause => cause;

    /// <summary>mcause's bit for interrupts.</summary>
    internal ulong InterruptBit => hart.Is32 ? 1UL << 31 : 1UL << 63;

    /// <summary>Whether an interrupt that is enabled by itself is pending.</summary>
    internal bool HasPendingInterrupt { get; private set; }

    /// <summary>Whether one ends <c>wfi</c>.</summary>
    internal bool HasWakingInterrupt => HasPendingInterrupt && (ActiveController is not { WakesWhileMasked: false } || (status & GlobalEnable) != 0);

    /// <summary>Whether floating-point instructions are allowed.</summary>
    internal bool FloatsAreOn => (status & FloatStatus) != 0;

    /// <summary>Whether <c>wfi</c> is not for user mode.</summary>
    internal bool TrapsWait => (status & TrapWait) != 0;

    /// <summary>The operand of the instruction that accesses a register now: some registers are selected by it.</summary>
    internal ulong Operand { get; set; }

    internal bool ModifiesPrivilege => (status & ModifyPrivilege) != 0;

    internal Privilege PreviousPrivilege => (Privilege)(status >> PreviousPrivilegeShift & 3);

    /// <summary>Adds a register that the architecture leaves to the chip.</summary>
    /// <param name="read">Null for a register that only takes writes.</param>
    /// <param name="write">Null for one that ignores them.</param>
    public void Define(int number, Func<ulong>? read, Action<ulong>? write) => registers[number] = new CsrAccess(read ?? (() => 0), write ?? (_ => { }));

    /// <summary>Takes a register away that the architecture has and the chip has not.</summary>
    public void Undefine(int number) => registers.Remove(number);

    /// <summary>Sets or clears one of mip's bits: 3 for software, 7 for the timer, 11 for external interrupts.</summary>
    public void SetPending(int line, bool isPending)
    {
        pending = isPending ? pending | 1UL << line : pending & ~(1UL << line);
        Refresh();
    }

    /// <summary>Whether an interrupt's bit in mie is set.</summary>
    internal bool IsEnabled(int line) => (enabled >> line & 1) != 0;

    /// <summary>Sets or clears an interrupt's bit in mie.</summary>
    internal void Enable(int line, bool isEnabled)
    {
        enabled = isEnabled ? enabled | 1UL << line : enabled & ~(1UL << line);
        Refresh();
    }

    /// <summary>Notes that floating-point registers or flags have changed.</summary>
    internal void MarkFloatsDirty() => status |= FloatStatus;

    internal bool IsAccessible(int number, Privilege privilege, bool writes)
    {
        if ((number >> 8 & 3) > (int)privilege || writes && number >> 10 == 3)
            return false;
        if (number is >= 1 and <= 3 && !FloatsAreOn)
            return false;
        bool isUserCounter = number is >= 0xC00 and < 0xC20 or >= 0xC80 and < 0xCA0;
        return !isUserCounter || privilege == Privilege.Machine || (counterEnable >> (number & 31) & 1) != 0;
    }

    /// <summary>The value of a register, whoever asks; false when there is none of that number.</summary>
    public bool TryRead(int number, out ulong result)
    {
        bool exists = registers.TryGetValue(number, out CsrAccess? register);
        result = exists ? register!.Read() & hart.RegisterMask : 0;
        return exists;
    }

    internal bool TryWrite(int number, ulong written)
    {
        if (!registers.TryGetValue(number, out CsrAccess? register))
            return false;
        register.Write(written);
        return true;
    }

    internal void Reset()
    {
        status = (ulong)Privilege.Machine << PreviousPrivilegeShift;
        enabled = 0;
        TrapVector = 0;
        cause = 0;
        ExceptionPc = 0;
        Protection.Reset();
        Controller?.Reset();
        Refresh();
    }

    internal bool TryTakeInterrupt(out int line)
    {
        line = 0;
        if (hart.Privilege == Privilege.Machine && (status & GlobalEnable) == 0)
            return false;
        if (ActiveController is { } controller)
            return controller.TryTake(out line);
        ulong ready = pending & enabled;
        if (ready == 0)
            return false;
        line = (ready & 1UL << 11) != 0 ? 11 : (ready & 1UL << 3) != 0 ? 3 : (ready & 1UL << 7) != 0 ? 7
            : System.Numerics.BitOperations.TrailingZeroCount(ready);
        return true;
    }

    internal void EnterTrap(ulong address, ulong newCause, ulong newValue, Privilege from)
    {
        ExceptionPc = address;
        cause = newCause;
        value = newValue;
        ulong wasEnabled = (status & GlobalEnable) != 0 ? PreviousEnable : 0;
        status = status & ~(GlobalEnable | PreviousEnable | PreviousPrivilegeMask) | wasEnabled | (ulong)from << PreviousPrivilegeShift;
    }

    internal Privilege LeaveTrap()
    {
        Privilege to = PreviousPrivilege;
        ulong isEnabled = (status & PreviousEnable) != 0 ? GlobalEnable : 0;
        status = status & ~(GlobalEnable | PreviousPrivilegeMask) | PreviousEnable | isEnabled;
        if (to != Privilege.Machine)
            status &= ~ModifyPrivilege;
        return to;
    }

    private void Machine()
    {
        ulong addressBits = hart.Extensions.HasFlag(Extensions.C) ? ~1UL : ~3UL;
        Define(0xF11, null, null);
        Define(0xF12, null, null);
        Define(0xF13, null, null);
        Define(0xF14, () => (ulong)id, null);
        Define(0xF15, null, null);
        Define(0x300, () => status | UserWidth | (FloatsAreDirty ? StatusDirty : 0), WriteStatus);
        Define(0x301, Misa, null);
        Define(0x304, () => enabled, written => { enabled = written & 0xFFFF_0888; Refresh(); });
        Define(0x305, () => TrapVector, written => TrapVector = written);
        Define(0x306, () => counterEnable, written => counterEnable = (uint)written);
        if (hart.Is32)
            Define(0x310, null, null);
        Define(0x30A, null, null);
        if (hart.Is32)
            Define(0x31A, null, null);
        Define(0x320, () => (cycles.IsInhibited ? 1UL : 0) | (retired.IsInhibited ? 4UL : 0), written =>
        {
            cycles.IsInhibited = (written & 1) != 0;
            retired.IsInhibited = (written & 4) != 0;
        });
        Define(0x340, () => scratch, written => scratch = written);
        Define(0x341, () => ExceptionPc & addressBits, written => ExceptionPc = written & addressBits);
        Define(0x342, () => cause, written => cause = written);
        Define(0x343, () => value, written => value = written);
        Define(0x344, () => pending, null);
        // There are no triggers, which debuggers and tests find out by reading zeros.
        for (int number = 0x7A0; number <= 0x7A3; number++)
            Define(number, null, null);
    }

    private void Floating()
    {
        if (!hart.Extensions.HasFlag(Extensions.F))
            return;
        DefineFloat(0x001, () => (ulong)hart.FloatFlags, written => hart.FloatFlags = (FloatFlags)(written & 31));
        DefineFloat(0x002, () => (ulong)hart.DynamicRounding, written => hart.DynamicRounding = (RoundingMode)(written & 7));
        DefineFloat(0x003, () => (ulong)hart.DynamicRounding << 5 | (ulong)hart.FloatFlags, written =>
        {
            hart.FloatFlags = (FloatFlags)(written & 31);
            hart.DynamicRounding = (RoundingMode)(written >> 5 & 7);
        });

        void DefineFloat(int number, Func<ulong> read, Action<ulong> write) => Define(number, read, written =>
        {
            write(written);
            MarkFloatsDirty();
        });
    }

    private void Counters()
    {
        Counter(0xB00, 0xC00, () => cycles.Value, count => cycles.Value = count);
        Counter(0xB02, 0xC02, () => retired.Value, count => retired.Value = count);
        ReadOnly(0xC01, () => Time?.Invoke() ?? hart.Cycle);
        for (int i = 3; i < 32; i++)
        {
            Define(0x320 + i, null, null);
            Counter(0xB00 + i, 0xC00 + i, () => 0, _ => { });
        }
    }

    /// <summary>A 64-bit counter, on a 32-bit hart with a register of its own for the upper half.</summary>
    private void Counter(int machine, int user, Func<ulong> read, Action<ulong> write)
    {
        Define(machine, read, written => write(hart.Is32 ? read() & ~(ulong)uint.MaxValue | written : written));
        if (hart.Is32)
            Define(machine + 0x80, () => read() >> 32, written => write(read() & uint.MaxValue | written << 32));
        ReadOnly(user, read);
    }

    private void ReadOnly(int number, Func<ulong> read)
    {
        Define(number, read, null);
        if (hart.Is32)
            Define(number + 0x80, () => read() >> 32, null);
    }

    private void ProtectionRegisters()
    {
        int perRegister = hart.Is32 ? 4 : 8;
        for (int i = 0; i < MemoryProtection.EntryCount; i += perRegister)
        {
            int first = i;
            Define(0x3A0 + i / 4, () => Configurations(first, perRegister), written => WriteConfigurations(first, perRegister, written));
        }

        for (int i = 0; i < MemoryProtection.EntryCount; i++)
        {
            int index = i;
            Define(0x3B0 + i, () => Protection.Address(index), written => { Protection.SetAddress(index, written); hart.RefreshWindow(); });
        }
    }

    private ulong Configurations(int first, int count)
    {
        ulong result = 0;
        for (int i = 0; i < count; i++)
            result |= (ulong)Protection.Configuration(first + i) << (8 * i);
        return result;
    }

    private void WriteConfigurations(int first, int count, ulong written)
    {
        for (int i = 0; i < count; i++)
            Protection.SetConfiguration(first + i, (byte)(written >> (8 * i)));
        hart.RefreshWindow();
    }

    private void WriteStatus(ulong written)
    {
        ulong writable = GlobalEnable | PreviousEnable | ModifyPrivilege | TrapWait | (hart.Extensions.HasFlag(Extensions.F) ? FloatStatus : 0);
        ulong privilege = written >> PreviousPrivilegeShift & 3;
        // Only the modes that the hart has can be written.
        ulong previous = privilege is 0 or 3 ? privilege : (ulong)PreviousPrivilege;
        status = written & writable | previous << PreviousPrivilegeShift;
        hart.RefreshWindow();
    }

    private ulong Misa()
    {
        Extensions has = hart.Extensions;
        ulong letters = has.HasFlag(Extensions.E) ? Letter('E') : Letter('I');
        letters |= has.HasFlag(Extensions.M) ? Letter('M') : 0;
        letters |= has.HasFlag(Extensions.A) ? Letter('A') : 0;
        letters |= has.HasFlag(Extensions.C) ? Letter('C') : 0;
        letters |= has.HasFlag(Extensions.F) ? Letter('F') : 0;
        letters |= has.HasFlag(Extensions.D) ? Letter('D') : 0;
        letters |= has.HasFlag(Extensions.Zba | Extensions.Zbb | Extensions.Zbs) ? Letter('B') : 0;
        letters |= Letter('U');
        return letters | (hart.Is32 ? 1UL << 30 : 2UL << 62);
    }

    private bool FloatsAreDirty => (status & FloatStatus) == FloatStatus;

    /// <summary>mstatus.UXL: user mode is as wide as machine mode.</summary>
    private ulong UserWidth => hart.Is32 ? 0 : 2UL << 32;

    /// <summary>mstatus.SD.</summary>
    private ulong StatusDirty => hart.Is32 ? 1UL << 31 : 1UL << 63;

    private static ulong Letter(char letter) => 1UL << (letter - 'A');

    /// <summary>To be called when what an interrupt controller of the core has to say has changed.</summary>
    internal void Refresh() => HasPendingInterrupt = ActiveController is { } controller ? controller.HasPending : (pending & enabled) != 0;

    private sealed record CsrAccess(Func<ulong> Read, Action<ulong> Write);
}
