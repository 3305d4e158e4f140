namespace Flint.Hal;

/// <summary>Blocks of bytes for chips whose driver takes one after the other.</summary>
public static class UartBytes
{
    public static bool Keeps(int uart) => false;

    public static int Lost(int uart) => 0;

    public static int Read(int uart, Span<byte> buffer)
    {
        int count = 0;
        while (count < buffer.Length && UartHooks.TryRead(uart) is >= 0 and var value)
            buffer[count++] = (byte)value;
        return count;
    }

    public static int Write(int uart, ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        while (count < bytes.Length && UartHooks.TryWrite(uart, bytes[count]))
            count++;
        return count;
    }
}
