using Flint.Elf;

namespace Flint.Sim.Observation;

/// <summary>Which bytes of RAM were never written, and the first access since the last instruction.</summary>
internal sealed class UnwrittenMemory : IAccessFilter
{
    private readonly List<(ulong Start, bool[] IsWritten)> memories = [];
    private (ulong Address, int Size)? access;
    private Unwritten loaded;

    public UnwrittenMemory(Bus bus, ObjectFile image)
    {
        foreach (Memory memory in bus.Memories.Where(memory => memory.IsWritable))
            memories.Add((memory.Start, new bool[memory.Length]));
        foreach (ElfSegment segment in image.Segments)
            Mark(segment.LoadAddress, segment.Data.Length, true);
        bus.Loaded += (address, length) => Mark(address, length, true);
    }

    /// <summary>In bytes.</summary>
    public int LoadedSize => access?.Size ?? 0;

    public bool Refuses(ulong address, int size, bool isWrite) => false;

    public ulong Read(ulong address, int size, ulong value)
    {
        if (access is null)
        {
            access = (address, size);
            loaded = Of(address, size);
        }

        return value;
    }

    public ulong Write(ulong address, int size, ulong value)
    {
        access ??= (address, size);
        Mark(address, size, true);
        return value;
    }

    /// <summary>Lets the next access be the first.</summary>
    public void Forget()
    {
        access = null;
        loaded = default;
    }

    /// <summary>What the first access has read.</summary>
    public Unwritten Loaded => loaded;

    /// <summary>What the first access has stored.</summary>
    public void Store(Unwritten value)
    {
        if (value.Bytes == 0 || access is not { } written)
            return;
        for (int i = 0; i < written.Size; i++)
        {
            if ((value.Bytes >> i & 1) != 0)
                Mark(written.Address + (ulong)i, 1, false);
        }
    }

    /// <summary>Memory whose content does not count any more.</summary>
    public void GiveBack(ulong address, int length) => Mark(address, length, false);

    private void Mark(ulong address, int length, bool isWritten)
    {
        if (Find(address) is { } found)
        {
            int start = (int)(address - found.Start);
            Array.Fill(found.IsWritten, isWritten, start, Math.Min(length, found.IsWritten.Length - start));
        }
    }

    private Unwritten Of(ulong address, int size)
    {
        if (Find(address) is not { } found)
            return default;
        int bytes = 0;
        ulong origin = 0;
        for (int i = size - 1; i >= 0; i--)
        {
            ulong at = address - found.Start + (ulong)i;
            if (at >= (ulong)found.IsWritten.Length || found.IsWritten[at])
                continue;
            bytes |= 1 << i;
            origin = address + (ulong)i;
        }

        return new Unwritten((byte)bytes, origin);
    }

    private (ulong Start, bool[] IsWritten)? Find(ulong address)
    {
        foreach ((ulong start, bool[] isWritten) in memories)
        {
            if (address - start < (ulong)isWritten.Length)
                return (start, isWritten);
        }

        return null;
    }
}
