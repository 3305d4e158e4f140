using System.Numerics;

namespace Flint.Sim.Riscv;

internal enum AccessKind
{
    Read = 1,
    Write = 2,
    Execute = 4,
}

/// <summary>Physical memory protection with 16 entries and a grain of 4 bytes (RISC-V Privileged Architecture, Physical Memory Protection).</summary>
internal sealed class MemoryProtection(bool is32)
{
    public const int EntryCount = 16;

    private const byte Locked = 0x80;
    private const int Off = 0;
    private const int TopOfRange = 1;
    private const int FourBytes = 2;

    private readonly byte[] configurations = new byte[EntryCount];
    private readonly ulong[] addresses = new ulong[EntryCount];
    private readonly (ulong Start, ulong End)[] ranges = new (ulong, ulong)[EntryCount];
    private int used;
    private bool hasLocked;

    public void Reset()
    {
        Array.Clear(configurations);
        Array.Clear(addresses);
        Refresh();
    }

    /// <summary>Another number after each change.</summary>
    public long Version { get; private set; }

    /// <summary>Whether any access of such code can be refused.</summary>
    public bool Restricts(Privilege privilege) => used > 0 && (hasLocked || privilege != Privilege.Machine);

    public byte Configuration(int index) => configurations[index];

    public ulong Address(int index) => addresses[index];

    /// <summary>Locked entries keep what they have; writable but not readable is reserved, and kept out.</summary>
    public void SetConfiguration(int index, byte value)
    {
        if ((configurations[index] & Locked) != 0)
            return;
        value &= 0x9F;
        if ((value & 3) == 2)
            value = (byte)(value & ~2);
        configurations[index] = value;
        Refresh();
    }

    public void SetAddress(int index, ulong value)
    {
        if ((configurations[index] & Locked) != 0 || index + 1 < EntryCount && (configurations[index + 1] & Locked) != 0 && Mode(index + 1) == TopOfRange)
            return;
        addresses[index] = value & (is32 ? uint.MaxValue : (1UL << 54) - 1);
        Refresh();
    }

    public bool Allows(ulong address, int size, AccessKind kind, Privilege privilege)
    {
        if (!Restricts(privilege))
            return true;
        ulong end = address + (ulong)size;
        for (int i = 0; i < used; i++)
        {
            (ulong start, ulong limit) = ranges[i];
            if (end <= start || address >= limit)
                continue;
            // An access that lies in the entry only in part fails, whatever the entry allows.
            if (address < start || end > limit)
                return false;
            return privilege == Privilege.Machine && (configurations[i] & Locked) == 0 || (configurations[i] & (int)kind) != 0;
        }

        return privilege == Privilege.Machine;
    }

    /// <summary>
    /// The parts of a range in which accesses of a kind are all allowed or all refused, and which of them are allowed. None goes beyond the edge of an entry, because
    /// an access across one fails.
    /// </summary>
    /// <param name="edges">Where parts end besides.</param>
    public IEnumerable<(ulong Start, ulong Length)> AllowedParts(ulong start, ulong length, AccessKind kind, Privilege privilege, IEnumerable<ulong> edges)
    {
        ulong end = start + length;
        IEnumerable<ulong> all = Restricts(privilege) ? edges.Concat(ranges.Take(used).SelectMany(range => (ulong[])[range.Start, range.End])) : edges;
        ulong[] bounds = [start, .. all.Where(bound => bound > start && bound < end).Order(), end];
        return bounds.Zip(bounds.Skip(1), (from, to) => (Start: from, Length: to - from))
            .Where(part => part.Length > 0 && Allows(part.Start, 1, kind, privilege));
    }

    private void Refresh()
    {
        Version++;
        used = 0;
        hasLocked = false;
        for (int i = 0; i < EntryCount; i++)
        {
            ranges[i] = Range(i);
            if (Mode(i) != Off)
                used = i + 1;
            hasLocked |= (configurations[i] & Locked) != 0;
        }
    }

    private int Mode(int index) => configurations[index] >> 3 & 3;

    private (ulong Start, ulong End) Range(int index)
    {
        ulong address = addresses[index];
        switch (Mode(index))
        {
            case Off:
                return (0, 0);
            case TopOfRange:
                ulong start = index == 0 ? 0 : addresses[index - 1] << 2;
                return start < address << 2 ? (start, address << 2) : (0, 0);
            case FourBytes:
                return (address << 2, (address << 2) + 4);
            default:
                int ones = BitOperations.TrailingZeroCount(~address);
                if (ones >= (is32 ? 32 : 54))
                    return (0, ulong.MaxValue);
                ulong origin = (address & ~((1UL << ones) - 1)) << 2;
                return (origin, origin + (8UL << ones));
        }
    }
}
