namespace Flint.Hal;

/// <summary>Bytes on their way between a program and a handler: one adds, the other takes, neither needs the other to stop.</summary>
/// <param name="size">A power of two.</param>
internal sealed class ByteRing(int size)
{
    private readonly byte[] _bytes = new byte[size];

    // Ever growing, so that full and empty differ.
    private volatile uint _added;
    private volatile uint _taken;

    public int Count => (int)(_added - _taken);

    public bool TryAdd(byte value)
    {
        uint added = _added;
        if (added - _taken == (uint)_bytes.Length)
            return false;
        _bytes[added & ((uint)_bytes.Length - 1)] = value;
        _added = added + 1;
        return true;
    }

    /// <returns>-1 when nothing is there.</returns>
    public int Take()
    {
        int value = Peek();
        if (value >= 0)
            Drop();
        return value;
    }

    /// <summary>The byte that <see cref="Take"/> would give.</summary>
    public int Peek()
    {
        uint taken = _taken;
        return taken == _added ? -1 : _bytes[taken & ((uint)_bytes.Length - 1)];
    }

    /// <summary>Removes the byte that <see cref="Peek"/> gave.</summary>
    public void Drop() => _taken++;
}
