using Flint.Hal.Riscv;

const int Steps = 10_000_000;

var blocks = new Blocks();
ulong total = 0;
for (int step = 0; step < Steps; step++)
{
    uint start = Harness.Start();
    blocks.Replace();
    total += Csr.ReadInstret() - start - 1;
}

Console.Write((uint)(total / Steps));
Console.Write(' ');
Console.WriteLine(GC.CollectionCount(0));

/// <summary>Blocks of 8 to 1,024 bytes, together 14 KiB: 60 % of the heap that a board of 32 KiB has beside its stack.</summary>
sealed class Blocks
{
    const int MostLive = 14_336;

    readonly byte[]?[] _blocks = new byte[64][];
    uint _random = 1;
    int _live;

    /// <summary>Drops blocks until a new one of random size fits.</summary>
    public void Replace()
    {
        int size = 8 + (int)(Next() % 1_017);
        uint slot = Next() % 64;
        Drop(slot);
        while (_live + size > MostLive)
            Drop(Next() % 64);
        _blocks[slot] = new byte[size - 8];
        _live += size;
    }

    void Drop(uint slot)
    {
        if (_blocks[slot] is not { } block)
            return;
        _live -= block.Length + 8;
        _blocks[slot] = null;
    }

    uint Next()
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        return _random ^= _random << 5;
    }
}
