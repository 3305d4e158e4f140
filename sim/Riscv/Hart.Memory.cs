using System.Runtime.CompilerServices;

namespace Flint.Sim.Riscv;

/// <summary>
/// Data accesses. Most go to one RAM, seen through a window that is checked with one comparison; the window is as wide as physical memory protection
/// leaves it. All others go by the bus.
/// </summary>
public sealed unsafe partial class Hart
{
    private byte* window;
    private ulong windowStart;
    private ulong windowLength;
    private ulong alignmentMask;

    /// <summary>Whether loads and stores at addresses that are not a multiple of their size trap.</summary>
    public bool TrapsMisaligned
    {
        get => alignmentMask != 0;
        set => alignmentMask = value ? 7u : 0;
    }

    /// <summary>What the last load that went by the bus has read, not extended.</summary>
    internal ulong Loaded { get; private set; }

    /// <returns>Where the bytes are, or null when the access has to go by the bus.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal byte* InWindow(ulong address, uint size)
    {
        ulong offset = address - windowStart;
        return offset < windowLength && windowLength - offset >= size && (address & alignmentMask & (size - 1)) == 0 ? window + offset : null;
    }

    /// <summary>Reads into <see cref="Loaded"/>; false when that trapped.</summary>
    internal bool Load(Instruction* i, ulong address, int size) => Load(i, address, size, TrapCause.MisalignedLoad, TrapCause.LoadFault);

    /// <summary>Reads what the same instruction writes afterwards: a failure counts as one of the store.</summary>
    internal bool LoadForUpdate(Instruction* i, ulong address, int size) =>
        Csrs.Protection.Allows(address, size, AccessKind.Write, EffectivePrivilege)
            ? Load(i, address, size, TrapCause.MisalignedStore, TrapCause.StoreFault)
            : Trap(i, TrapCause.StoreFault, address);

    /// <summary>False when it trapped, or when the instruction is complete but the block has to be left.</summary>
    internal bool Store(Instruction* i, ulong address, int size, ulong value) => TryStore(i, address, size, value) && GoOnAfterStore(i);

    /// <summary>What an instruction returns after its store: a device may have raised an interrupt, ended the program, or changed when something happens.</summary>
    internal bool GoOnAfterStore(Instruction* i) => Bus.LastWasMemory || LeaveBlock(i);

    /// <summary>False when it trapped.</summary>
    internal bool TryStore(Instruction* i, ulong address, int size, ulong value)
    {
        Synchronize(i);
        if ((address & alignmentMask & (ulong)(size - 1)) != 0)
            return Misaligned(i, TrapCause.MisalignedStore, address, size);
        if (!Csrs.Protection.Allows(address, size, AccessKind.Write, EffectivePrivilege))
            return Trap(i, TrapCause.StoreFault, address);
        if (Bus.TryWrite(address, size, value))
            return true;
        if (Bus.IsMemory(address))
            Diagnostics?.Tell(DiagnosticKind.WriteToRom, "", $"a store of {size} bytes at 0x{address:X8}, where memory can only be read");
        else
            Diagnostics?.Tell(DiagnosticKind.AccessToNothing, "", $"a store of {size} bytes at 0x{address:X8}, where there is nothing");
        return Trap(i, TrapCause.StoreFault, address);
    }

    /// <summary>Chooses the memory that is reached without the bus.</summary>
    internal void RefreshWindow()
    {
        windowLength = 0;
        if (Bus.LargestRam is not { } ram || Bus.Filters.Count > 0)
            return;
        (ulong start, ulong length) = Csrs.Protection.UniformPart(ram.Start, ram.Length, EffectivePrivilege, Bus.Watches);
        window = ram.Bytes + (start - ram.Start);
        windowStart = start;
        windowLength = length;
    }

    private Privilege EffectivePrivilege => Csrs.ModifiesPrivilege ? Csrs.PreviousPrivilege : Privilege;

    private bool Load(Instruction* i, ulong address, int size, TrapCause misaligned, TrapCause fault)
    {
        Synchronize(i);
        if ((address & alignmentMask & (ulong)(size - 1)) != 0)
            return Misaligned(i, misaligned, address, size);
        if (!Csrs.Protection.Allows(address, size, AccessKind.Read, EffectivePrivilege))
            return Trap(i, fault, address);
        if (Bus.TryRead(address, size, out ulong value))
        {
            Loaded = value;
            return true;
        }

        Diagnostics?.Tell(DiagnosticKind.AccessToNothing, "", $"a load of {size} bytes at 0x{address:X8}, where there is nothing");
        return Trap(i, fault, address);
    }

    /// <summary>Traps an access that is not aligned. Always false.</summary>
    internal bool Misaligned(Instruction* i, TrapCause cause, ulong address, int size)
    {
        Synchronize(i);
        string access = cause == TrapCause.MisalignedLoad ? "load" : "store";
        Diagnostics?.Tell(DiagnosticKind.MisalignedAccess, "", $"a {access} of {size} bytes at 0x{address:X8}, which is no multiple of {size}");
        return Trap(i, cause, address);
    }
}
