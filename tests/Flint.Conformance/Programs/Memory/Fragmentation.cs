using System;

// Three fifths of the memory are in use while blocks of 8 to 1,024 bytes come and go: it never runs out for being in pieces.
const int Total = 900_000;
byte[][] live = new byte[2400][];
uint seed = 7;
int inUse = 0;
int count = 0;
long checksum = 0;
for (int step = 0; step < 40_000; step++)
{
    byte[] block = new byte[Size(ref seed)];
    block[^1] = (byte)step;
    int slot = (int)(Next(ref seed) % (uint)live.Length);
    if (live[slot] != null)
    {
        checksum += live[slot][^1] + live[slot].Length;
        inUse -= live[slot].Length;
        count--;
    }
    live[slot] = block;
    inUse += block.Length;
    count++;
    while (inUse > Total * 6 / 10)
    {
        slot = (slot + 1) % live.Length;
        if (live[slot] == null)
            continue;
        inUse -= live[slot].Length;
        count--;
        live[slot] = null;
    }
}
Console.WriteLine($"{checksum} {inUse} {count}");

static int Size(ref uint seed) => 8 + (int)(Next(ref seed) % 1017);

static uint Next(ref uint seed)
{
    seed = unchecked(seed * 1664525 + 1013904223);
    return seed >> 8;
}
