using System.Runtime.CompilerServices;

namespace Flint.Sim.Riscv;

/// <summary>
/// Data accesses. Most go to one RAM, seen through a window that is checked with one comparison; the window is as wide as physical memory protection
/// leaves it. All others go by the bus.
/// </summary>
public sealed unsafe partial class Hart
{
    private const string FlashTakesCommands = "in flash that cannot be read now: its controller gives it commands, or it is still busy with one";

    private nint window;
    private ulong windowStart;
    private ulong windowLength;
    private nint readWindow;
    private ulong readStart;
    private ulong readLength;
    private (long Protection, Privilege Privilege)? windowKey;
    private ulong alignmentMask;

    /// <summary>Whether loads and stores at addresses that are not a multiple of their size trap.</summary>
    public bool TrapsMisaligned
    {
        get => alignmentMask != 0;
        set
        {
            alignmentMask = value ? 7u : 0;
            ForgetCode();
        }
    }

    /// <summary>What the last load that went by the bus has read, not extended.</summary>
    internal ulong Loaded { get; private set; }

    /// <returns>Where the bytes are, or null when the access has to go by the bus.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal byte* InWindow(ulong address, uint size)
    {
        ulong offset = address - windowStart;
        return offset < windowLength && windowLength - offset >= size && (address & alignmentMask & (size - 1)) == 0 ? (byte*)window + offset : null;
    }

    /// <summary>Whether loads from devices leave the block, so that interrupts come before the next instruction.</summary>
    internal bool GoOnAfterLoad(Instruction* i) => Bus.LastWasMemory || LeaveBlock(i);

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
        if (Bus.IsTakenAway(address))
            Diagnostics?.Tell(DiagnosticKind.FlashMisused, "", $"a store of {size} bytes at 0x{address:X8}, {FlashTakesCommands}");
        else if (Bus.IsMemory(address))
            Diagnostics?.Tell(DiagnosticKind.WriteToRom, "", $"a store of {size} bytes at 0x{address:X8}, where memory can only be read");
        else
            Diagnostics?.Tell(DiagnosticKind.AccessToNothing, "", $"a store of {size} bytes at 0x{address:X8}, where there is nothing");
        return Trap(i, TrapCause.StoreFault, address);
    }

    /// <summary>To be called after its state was put back to what it was before.</summary>
    public void RefreshMemory() => RefreshBus();

    /// <summary>Chooses the memory that is reached without the bus, when that may be other memory than before.</summary>
    internal void RefreshWindow()
    {
        (long, Privilege) key = (Csrs.Protection.Version, EffectivePrivilege);
        if (key == windowKey)
            return;
        windowKey = key;
        (window, windowStart, windowLength) = ChooseWindow(Bus.LargestRam is { } ram ? [ram] : [], AccessKind.Write);
        (readWindow, readStart, readLength) = ChooseWindow(Bus.Memories, AccessKind.Read);
        TranslationFrame* frame = Frame;
        frame->Registers = X;
        (frame->Window, frame->WindowStart, frame->WindowLimit) = (window, windowStart, windowLength - 8);
        // An empty one is where no address can be.
        (frame->ReadWindow, frame->ReadStart, frame->ReadLimit) = readLength >= 8 ? (readWindow, readStart, readLength - 8) : (window, windowStart, windowLength - 8);
    }

    private void RefreshBus()
    {
        windowKey = null;
        RefreshWindow();
    }

    /// <summary>The largest part of some memories that allows all accesses of a kind, and reading; another than <see cref="window"/>.</summary>
    private (nint Bytes, ulong Start, ulong Length) ChooseWindow(IEnumerable<Memory> memories, AccessKind kind)
    {
        if (Bus.Filters.Count > 0)
            return (0, 0, 0);
        ulong[] edges = [.. Bus.Watches.SelectMany(watch => (ulong[])[watch.Start, watch.Start + watch.Length])];
        return memories
            .SelectMany(memory => Csrs.Protection.AllowedParts(memory.Start, memory.Length, kind, EffectivePrivilege, edges), (memory, part) => (memory, part.Start, part.Length))
            .Where(part => part.memory.IsAvailable && Csrs.Protection.Allows(part.Start, 1, AccessKind.Read, EffectivePrivilege)
                && !Bus.Watches.Any(watch => watch.Overlaps(part.Start, 1))
                && (kind != AccessKind.Read || part.Start != windowStart))
            .Select(part => ((nint)part.memory.At(part.Start), part.Start, part.Length))
            .DefaultIfEmpty()
            .MaxBy(part => part.Length);
    }

    private Privilege EffectivePrivilege => Csrs.ModifiesPrivilege ? Csrs.PreviousPrivilege : Privilege;

    private bool Load(Instruction* i, ulong address, int size, TrapCause misaligned, TrapCause fault)
    {
        ulong offset = address - readStart;
        if (offset < readLength && readLength - offset >= (ulong)size && (address & alignmentMask & (ulong)(size - 1)) == 0)
        {
            Loaded = Memory.Read((byte*)readWindow + offset, size);
            Bus.LastWasMemory = true;
            return true;
        }

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

        if (Bus.IsTakenAway(address))
            Diagnostics?.Tell(DiagnosticKind.FlashMisused, "", $"a load of {size} bytes at 0x{address:X8}, {FlashTakesCommands}");
        else
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
