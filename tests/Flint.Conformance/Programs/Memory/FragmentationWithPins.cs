using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// As above, with objects that must stay where they are in the midst: handles, hash codes, and words on the stack that look like addresses.
byte[][] live = new byte[600][];
var pins = new List<GCHandle>();
uint seed = 3;
long checksum = 0;
for (int step = 0; step < 12_000; step++)
{
    seed = unchecked(seed * 1664525 + 1013904223);
    int slot = (int)(seed >> 8) % live.Length;
    byte[] block = new byte[8 + (int)((seed >> 12) % 800)];
    block[^1] = (byte)step;
    if (live[slot] != null)
        checksum += live[slot][^1];
    live[slot] = block;
    if (step % 100 == 0)
    {
        pins.Add(GCHandle.Alloc(block, GCHandleType.Pinned));
        if (pins.Count > 20)
        {
            pins[0].Free();
            pins.RemoveAt(0);
        }
    }
    if (step % 300 == 0)
        checksum += RuntimeHelpers.GetHashCode(block) & 0;
}
foreach (GCHandle pin in pins)
{
    checksum += ((byte[])pin.Target)[^1];
    pin.Free();
}
Console.WriteLine(checksum);
