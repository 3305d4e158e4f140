using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>
/// Objects that must stay where they are while they live: their addresses are their hash codes, or the program asked for it. A bit for each place where an object can begin,
/// behind the table of blocks; only there when the linked image has code that sets one.
/// </summary>
internal static unsafe class FixedObjects
{
    public static bool Exist => Collector.IsEnabled && CanExist && Platform.FixedAddresses() != Platform.FixedAddressesEnd();

    /// <param name="o">Anywhere, or null.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add(object? o)
    {
        KeepTable();
        var address = *(nuint*)&o;
        if (!Collector.IsEnabled || !Collector.IsInHeap(address))
            return;
        nuint index = (address - (nuint)Collector.Start) / Heap.Alignment;
        Platform.FixedObjects()[index / 8] |= (byte)(1 << (int)(index % 8));
    }

    public static void Clear()
    {
        byte* end = Platform.FixedObjects() + Length;
        for (byte* entry = Platform.FixedObjects(); entry != end; entry++)
            *entry = 0;
    }

    /// <summary>Pins those that are marked, and forgets the others.</summary>
    public static void PinMarked()
    {
        byte* table = Platform.FixedObjects();
        for (nuint i = 0; i < Length; i++)
        {
            if (table[i] == 0)
                continue;
            for (int bit = 0; bit < 8; bit++)
            {
                if ((table[i] & (1 << bit)) == 0)
                    continue;
                var item = (HeapObject*)(Collector.Start + (i * 8 + (nuint)bit) * Heap.Alignment);
                if (item->IsMarked)
                    item->Pin();
                else
                    table[i] ^= (byte)(1 << bit);
            }
        }
    }

    private static nuint Length => (nuint)(Collector.End - Collector.Start) / ((nuint)Heap.Alignment * 8);

    /// <summary>Whether anything in the program may set a bit, before optimisation.</summary>
    private static extern bool CanExist
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    /// <summary>Keeps the table in the image.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void KeepTable();
}
