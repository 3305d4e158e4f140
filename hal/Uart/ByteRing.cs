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

    /// <summary>The room behind what was added last, as far as it is in one piece; empty when the ring is full.</summary>
    public Span<byte> Room
    {
        get
        {
            int start = (int)(_added & ((uint)_bytes.Length - 1));
            return _bytes.AsSpan(start, Math.Min(_bytes.Length - start, _bytes.Length - Count));
        }
    }

    /// <summary>What <see cref="Take()"/> would give first, as far as it is in one piece.</summary>
    public ReadOnlySpan<byte> First
    {
        get
        {
            int start = (int)(_taken & ((uint)_bytes.Length - 1));
            return _bytes.AsSpan(start, Math.Min(_bytes.Length - start, Count));
        }
    }

    /// <summary>Takes note of bytes that were put into <see cref="Room"/>.</summary>
    public void Added(int count) => _added += (uint)count;

    /// <summary>Removes the first bytes of <see cref="First"/>.</summary>
    public void Taken(int count) => _taken += (uint)count;

    /// <summary>Adds as many bytes as there is room for.</summary>
    public int Add(ReadOnlySpan<byte> bytes)
    {
        int added = 0;
        while (added < bytes.Length)
        {
            Span<byte> room = Room;
            int count = Math.Min(room.Length, bytes.Length - added);
            if (count == 0)
                break;
            bytes.Slice(added, count).CopyTo(room);
            Added(count);
            added += count;
        }

        return added;
    }

    /// <summary>Takes as many bytes as are there and fit.</summary>
    public int Take(Span<byte> bytes)
    {
        int taken = 0;
        while (taken < bytes.Length)
        {
            ReadOnlySpan<byte> first = First;
            int count = Math.Min(first.Length, bytes.Length - taken);
            if (count == 0)
                break;
            first[..count].CopyTo(bytes[taken..]);
            Taken(count);
            taken += count;
        }

        return taken;
    }

    /// <returns>-1 when nothing is there.</returns>
    public int Take()
    {
        uint taken = _taken;
        if (taken == _added)
            return -1;
        int value = _bytes[taken & ((uint)_bytes.Length - 1)];
        _taken = taken + 1;
        return value;
    }
}
