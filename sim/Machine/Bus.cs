using System.Buffers.Binary;

namespace Flint.Sim;

/// <summary>A peripheral as the bus sees it.</summary>
public interface IBusDevice
{
    /// <param name="offset">From where the device begins.</param>
    /// <param name="size">In bytes: 1, 2, 4 or 8.</param>
    ulong Read(ulong offset, int size);

    void Write(ulong offset, int size, ulong value);
}

/// <summary>What lies at which address: memory and devices.</summary>
public sealed unsafe class Bus
{
    private readonly List<Memory> memories = [];
    private readonly List<Mapping> devices = [];
    private readonly List<MemoryWatch> watches = [];
    private readonly List<IAccessFilter> filters = [];
    private Mapping? lastDevice;

    /// <summary>The writable memory that is the largest, or null when there is none.</summary>
    public Memory? LargestRam => memories.Where(memory => memory.IsWritable).MaxBy(memory => memory.Length);

    /// <summary>What sees accesses before memory and devices do.</summary>
    internal IReadOnlyList<IAccessFilter> Filters => filters;

    /// <summary>All memory.</summary>
    internal IReadOnlyList<Memory> Memories => memories;

    /// <summary>Whether the last access went to memory, and so changed nothing but that memory.</summary>
    internal bool LastWasMemory { get; set; }

    /// <summary>Where accesses that a device does not hear are told.</summary>
    internal DiagnosticLog? Diagnostics { get; set; }

    /// <summary>Memory that may only be accessed by the bus.</summary>
    internal IReadOnlyList<MemoryWatch> Watches => watches;

    /// <summary>Told when memory, <see cref="Watches"/> or <see cref="Filters"/> are others than before.</summary>
    internal event Action? Changed;

    /// <summary>Told of memory that was filled by other means than a hart's stores: address and length.</summary>
    internal event Action<ulong, int>? Loaded;

    public void Add(Memory memory)
    {
        memories.Add(memory);
        Changed?.Invoke();
    }

    /// <summary>Makes the memory at an address flash that was never programmed; its bytes may have other addresses, too.</summary>
    /// <returns>Null when there is none.</returns>
    internal Memory? MakeFlash(ulong address)
    {
        if (FindMemory(address, 1) is not { } found)
            return null;
        foreach (Memory memory in memories.Where(found.IsSameAs))
            memory.MakeFlash();
        Changed?.Invoke();
        return found;
    }

    /// <summary>Takes memory away from the harts, at all its addresses, or gives it back.</summary>
    internal void SetAvailable(Memory content, bool isAvailable)
    {
        foreach (Memory memory in memories.Where(content.IsSameAs))
            memory.IsAvailable = isAvailable;
        Changed?.Invoke();
    }

    /// <summary>Lets a controller decide of stores into the flash that is its own.</summary>
    public void Control(IFlashController controller)
    {
        foreach (Memory memory in memories.Where(memory => controller.Owns(memory.Start)))
        {
            memory.Control(controller);
            controller.Attach(memory);
        }

        Changed?.Invoke();
    }

    public void Add(IAccessFilter filter)
    {
        filters.Add(filter);
        Changed?.Invoke();
    }

    public void Remove(IAccessFilter filter)
    {
        filters.Remove(filter);
        Changed?.Invoke();
    }

    public void Add(MemoryWatch watch)
    {
        watches.Add(watch);
        Changed?.Invoke();
    }

    public void Remove(MemoryWatch watch)
    {
        watches.Remove(watch);
        Changed?.Invoke();
    }

    /// <param name="length">In bytes.</param>
    /// <param name="name">As diagnostics call it.</param>
    /// <param name="gate">What its clock and reset unit allows it; null for a device that always works.</param>
    public void Add(ulong start, ulong length, IBusDevice device, string name = "", ClockGate? gate = null) =>
        devices.Add(new Mapping(start, length, device, name, gate));

    /// <summary>Copies memory, whether the hart could read it or not; devices and nothing are left as they are in the buffer.</summary>
    public void Peek(ulong address, Span<byte> buffer)
    {
        if (TryPeek(address, buffer))
            return;
        for (int i = 0; i < buffer.Length; i++)
        {
            if (FindMemory(address + (ulong)i, 1) is { } memory)
                buffer[i] = *memory.At(address + (ulong)i);
        }
    }

    /// <summary>Fills memory, flash too, as a debugger does.</summary>
    /// <exception cref="BuildErrorException">There is no memory at that address.</exception>
    public void Load(ulong address, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;
        Memory memory = FindMemory(address, (ulong)bytes.Length)
            ?? throw new BuildErrorException($"the image has {bytes.Length:N0} bytes at 0x{address:X8}, where the board has no memory");
        bytes.CopyTo(new Span<byte>(memory.At(address), bytes.Length));
        Loaded?.Invoke(address, bytes.Length);
    }

    /// <summary>Whether there is memory, of whatever kind.</summary>
    public bool IsMemory(ulong address) => FindMemory(address, 1) is not null;

    /// <summary>Whether there is memory that was taken away from the harts.</summary>
    internal bool IsTakenAway(ulong address) => FindMemory(address, 1) is { IsAvailable: false };

    internal bool TryFetch(ulong address, Span<byte> buffer) => FindMemory(address, (ulong)buffer.Length) is { IsAvailable: true } && TryPeek(address, buffer);

    private bool TryPeek(ulong address, Span<byte> buffer)
    {
        if (FindMemory(address, (ulong)buffer.Length) is not { } memory)
            return false;
        new ReadOnlySpan<byte>(memory.At(address), buffer.Length).CopyTo(buffer);
        return true;
    }

    internal bool TryRead(ulong address, int size, out ulong value)
    {
        value = 0;
        LastWasMemory = false;
        foreach (IAccessFilter filter in filters)
        {
            if (filter.Refuses(address, size, isWrite: false))
                return false;
        }

        if (!TryReadUnfiltered(address, size, out value))
            return false;
        foreach (IAccessFilter filter in filters)
            value = filter.Read(address, size, value);
        LastWasMemory &= filters.Count == 0;
        return true;
    }

    internal bool TryWrite(ulong address, int size, ulong value)
    {
        LastWasMemory = false;
        foreach (IAccessFilter filter in filters)
        {
            if (filter.Refuses(address, size, isWrite: true))
                return false;
            value = filter.Write(address, size, value);
        }

        bool isWritten = TryWriteUnfiltered(address, size, value);
        // A filter may have asked the hart to stop.
        LastWasMemory &= filters.Count == 0;
        return isWritten;
    }

    private bool TryReadUnfiltered(ulong address, int size, out ulong value)
    {
        if (FindMemory(address, (ulong)size) is { IsAvailable: true } memory)
        {
            value = Memory.Read(memory.At(address), size);
            LastWasMemory = true;
            return true;
        }

        if (FindDevice(address, (ulong)size) is { } mapping)
        {
            value = IsHeard(mapping, address, size, "load") ? mapping.Device.Read(address - mapping.Start, size) : 0;
            return true;
        }

        value = 0;
        return false;
    }

    private bool TryWriteUnfiltered(ulong address, int size, ulong value)
    {
        if (FindMemory(address, (ulong)size) is { } memory)
        {
            if (!memory.IsAvailable)
                return false;
            if (!memory.IsWritable)
                return memory.Controller?.Store(address, size, value) ?? false;
            LastWasMemory = true;
            var bytes = new Span<byte>(memory.At(address), size);
            switch (size)
            {
                case 1:
                    bytes[0] = (byte)value;
                    break;
                case 2:
                    BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
                    break;
                case 4:
                    BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)value);
                    break;
                default:
                    BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
                    break;
            }

            for (int i = 0; i < watches.Count; i++)
            {
                if (!watches[i].Overlaps(address, size))
                    continue;
                LastWasMemory = false;
                watches[i].TellWritten(address, size, value);
            }

            return true;
        }

        if (FindDevice(address, (ulong)size) is { } mapping)
        {
            if (IsHeard(mapping, address, size, "store"))
                mapping.Device.Write(address - mapping.Start, size, value);
            return true;
        }

        return false;
    }

    /// <summary>A device without a clock, or in reset, reads as zero and does not take what is stored.</summary>
    private bool IsHeard(Mapping mapping, ulong address, int size, string access)
    {
        if (mapping.Gate is not { IsOpen: false } gate)
            return true;
        (DiagnosticKind kind, string reason) = gate.Refusal;
        Diagnostics?.Tell(kind, mapping.Name, $"a {access} of {size} bytes at 0x{address:X8} of {mapping.Name}, {reason}");
        return false;
    }

    private Memory? FindMemory(ulong address, ulong size)
    {
        foreach (Memory memory in memories)
        {
            ulong offset = address - memory.Start;
            if (offset < memory.Length && memory.Length - offset >= size)
                return memory;
        }

        return null;
    }

    private Mapping? FindDevice(ulong address, ulong size)
    {
        if (lastDevice is { } last && last.Contains(address, size))
            return last;
        return lastDevice = devices.Find(mapping => mapping.Contains(address, size));
    }

    private sealed record Mapping(ulong Start, ulong Length, IBusDevice Device, string Name, ClockGate? Gate)
    {
        public bool Contains(ulong address, ulong size) => address - Start < Length && Length - (address - Start) >= size;
    }
}
