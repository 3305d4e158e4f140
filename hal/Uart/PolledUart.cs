namespace Flint.Hal;

/// <summary>A serial port that waits in loops.</summary>
public readonly struct PolledUart
{
    private readonly int _number;

    internal PolledUart(int number) => _number = number;

    /// <summary>Waits until the byte can be handed over.</summary>
    public void Write(byte value)
    {
        while (!UartHooks.TryWrite(_number, value))
        {
        }
    }

    /// <inheritdoc cref="Write(byte)"/>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
            Write(value);
    }

    /// <summary>The next byte received, -1 when there is none.</summary>
    public int TryRead() => UartHooks.TryRead(_number);

    /// <summary>Waits for a byte.</summary>
    public byte Read()
    {
        while (true)
            if (TryRead() is >= 0 and var value)
                return (byte)value;
    }

    /// <summary>Returns when the last bit has left.</summary>
    public void Flush() => UartHooks.Flush(_number);
}
