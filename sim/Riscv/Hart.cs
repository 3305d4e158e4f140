using System.Runtime.CompilerServices;

namespace Flint.Sim.Riscv;

/// <summary>
/// One RISC-V core: registers, control registers, and the loop that runs blocks of decoded instructions. It knows a bus and nothing behind it.
/// </summary>
/// <remarks>Not for several threads at once.</remarks>
public sealed unsafe partial class Hart
{
    /// <summary>Where results for x0 go.</summary>
    internal const int Sink = 32;

    private readonly ulong[] registers = GC.AllocateArray<ulong>(Sink + 1, pinned: true);
    private readonly BlockCache blocks;
    private Block? current;

    /// <summary>Whether the instruction that ended the block early is complete.</summary>
    private bool completesLast;

    /// <summary>Instructions of the current block that <see cref="Retired"/> has already.</summary>
    private ulong counted;

    /// <summary>The instruction of the current block that asked for exact counters last.</summary>
    private ulong synchronizedAt;

    /// <param name="extensions">One of <see cref="Extensions.Rv32"/> and <see cref="Extensions.Rv64"/>, and what else it has.</param>
    public Hart(Extensions extensions, Bus bus, int id = 0)
    {
        Extensions = extensions;
        Bus = bus;
        Is32 = extensions.HasFlag(Extensions.Rv32);
        AddressMask = Is32 ? uint.MaxValue : ulong.MaxValue;
        X = (ulong*)Unsafe.AsPointer(ref registers[0]);
        F = (ulong*)Unsafe.AsPointer(ref floats[0]);
        ShiftMask = Is32 ? 31u : 63u;
        MisalignedTargetMask = extensions.HasFlag(Extensions.C) ? 1u : 3u;
        Breakpoints = new Breakpoints(this);
        blocks = new BlockCache(new Decoder(extensions), bus, Breakpoints, AddressMask);
        translator = new Translator(this, blocks);
        Csrs = new ControlRegisters(this, id);
        bus.Changed += RefreshBus;
        Reset(0);
    }

    public Extensions Extensions { get; }

    public Bus Bus { get; }

    public ControlRegisters Csrs { get; }

    /// <summary>Addresses before whose instruction the hart stops.</summary>
    public Breakpoints Breakpoints { get; }

    /// <summary>Where the next instruction is.</summary>
    public ulong Pc { get; set; }

    /// <summary>The address of the instruction that accesses a device or traps, as seen from there; at any other time that of the next one.</summary>
    public ulong Executing => current is null ? Pc : synchronizedAt;

    /// <summary>Where the last block began to run: when it was a single instruction, that one.</summary>
    internal ulong LastStart { get; private set; }

    /// <summary>Told after <see cref="Reset"/>.</summary>
    internal event Action? WasReset;

    /// <summary>Instructions that were completed since the hart was made; a trap's instruction is not.</summary>
    public ulong Retired { get; private set; }

    /// <summary>What tells of the passing of cycles that were slept through; see <see cref="Cycle"/>.</summary>
    public ulong Slept { get; set; }

    /// <summary>The clock: one for each instruction, and those that were slept through.</summary>
    public ulong Cycle => Retired + Slept;

    public Privilege Privilege { get; internal set; }

    /// <summary>Whether it waits for an interrupt.</summary>
    public bool IsWaiting
    {
        get;
        set
        {
            if (field == value)
                return;
            field = value;
            WaitingChanged?.Invoke(value);
        }
    }

    /// <summary>Told when it begins to wait, and when it goes on.</summary>
    internal event Action<bool>? WaitingChanged;

    /// <summary>Whether it asks the chip for a deeper sleep while it waits.</summary>
    internal bool SleepsDeeply { get; set; }

    /// <summary>Whether the chip keeps it from running.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Set by whatever must stop <see cref="Run"/> before the next instruction.</summary>
    public bool IsStopRequested { get; set; }

    /// <summary>Where accesses that cannot be meant are told.</summary>
    internal DiagnosticLog? Diagnostics { get; set; }

    /// <summary>What follows the hart into traps and out of them, or null.</summary>
    internal ITrapContext? TrapContext { get; set; }

    internal bool Is32 { get; }

    internal ulong* X { get; }

    internal ulong AddressMask { get; }

    /// <summary>The bits that a register has.</summary>
    internal ulong RegisterMask => AddressMask;

    internal uint ShiftMask { get; }

    internal ulong MisalignedTargetMask { get; }

    /// <summary>The address of the last load-reserved, until something breaks it.</summary>
    internal ulong? Reservation { get; set; }

    /// <summary>Register x<paramref name="index"/> as wide as the hart has it.</summary>
    public ulong this[int index]
    {
        get => index is >= 0 and < 32 ? X[index] & RegisterMask : throw new ArgumentOutOfRangeException(nameof(index));
        set
        {
            if (index is < 0 or >= 32)
                throw new ArgumentOutOfRangeException(nameof(index));
            if (index != 0)
                X[index] = Extend(value);
        }
    }

    /// <summary>Puts the hart into the state that reset gives it. Counters go on.</summary>
    public void Reset(ulong address)
    {
        new Span<ulong>(X, Sink + 1).Clear();
        ResetFloats();
        Pc = address;
        Privilege = Privilege.Machine;
        IsWaiting = false;
        SleepsDeeply = false;
        Reservation = null;
        Csrs.Reset();
        RefreshWindow();
        WasReset?.Invoke();
    }

    /// <summary>Forgets decoded instructions, because memory that holds code was changed.</summary>
    public void ForgetCode() => blocks.Clear();

    /// <summary>
    /// Runs until the clock reaches <paramref name="end"/>, the hart waits for an interrupt, or a stop is requested. It never runs past
    /// <paramref name="end"/>.
    /// </summary>
    /// <param name="end">As <see cref="Cycle"/> counts.</param>
    public void Run(ulong end)
    {
        IsStopRequested = false;
        while (Cycle < end && !IsStopRequested)
        {
            if (Csrs.HasPendingInterrupt)
                TakeInterrupt();
            if (IsWaiting || !Breakpoints.IsEmpty && Breakpoints.Stops())
                return;
            if (blocks.Find(Pc) is not { } block || ExecutableCount(block) is not (> 0 and var count))
                FaultOnFetch();
            else if (!TryRunTranslated(block, end - Cycle))
                Execute(block, Math.Min((ulong)count, end - Cycle));
        }
    }

    internal ulong Extend(ulong value) => Is32 ? (ulong)(int)value : value;

    /// <summary>Lets the run loop look at the hart's state before the instruction behind this one, which is complete.</summary>
    internal bool LeaveBlock(Instruction* i)
    {
        Pc = i->Next & AddressMask;
        completesLast = true;
        return false;
    }

    /// <summary>Makes the counters exact while an instruction runs.</summary>
    internal void Synchronize(Instruction* i)
    {
        if (current is null)
            return;
        synchronizedAt = i->Address & AddressMask;
        var done = (ulong)(i - current.First) - counted;
        Retired += done;
        counted += done;
    }

    /// <summary>How many of a block's instructions physical memory protection lets the hart fetch: all, the first, or none.</summary>
    private int ExecutableCount(Block block)
    {
        long key = ProtectionKey;
        if (block.Executable.Key != key)
            block.Executable = (key, CountExecutable(block));
        return block.Executable.Count;
    }

    private int CountExecutable(Block block)
    {
        Instruction* first = block.First;
        Instruction* last = first + block.Count - 1;
        return Csrs.Protection.Allows(block.Address, (int)(last->Next - block.Address), AccessKind.Execute, Privilege) ? block.Count
            : Csrs.Protection.Allows(block.Address, first->Length, AccessKind.Execute, Privilege) ? 1
            : 0;
    }

    private void Execute(Block block, ulong count)
    {
        current = block;
        LastStart = block.Address;
        counted = 0;
        completesLast = false;
        Instruction* i = block.First;
        Instruction* end = i + count;
        // A jump or a branch that is taken sets it anew.
        Pc = (end - 1)->Next & AddressMask;
        while (i->Execute(this, i))
        {
            if (++i == end)
                break;
        }

        ulong done = (ulong)(i - block.First) + (completesLast ? 1u : 0u);
        Retired += done - counted;
        current = null;
    }
}
