using System;

// Far more than the board has, in blocks of random sizes, some of which stay for long.
byte[][] blocks = new byte[64][];
uint seed = 1;
long checksum = 0;
for (int i = 0; i < 30_000; i++)
{
    seed = unchecked(seed * 1664525 + 1013904223);
    int slot = (int)(seed >> 8) & 63;
    byte[] block = new byte[8 + (int)((seed >> 16) % 1017)];
    block[0] = (byte)i;
    block[^1] = (byte)slot;
    if (blocks[slot] != null)
        checksum += blocks[slot][0] + blocks[slot].Length * 3 + blocks[slot][^1];
    blocks[slot] = block;
}
Console.WriteLine(checksum);
