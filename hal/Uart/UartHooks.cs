using Flint.Runtime;

namespace Flint.Hal;

/// <summary>The chip's driver of its serial ports.</summary>
internal static class UartHooks
{
    /// <summary>8 data bits, no parity, 1 stop bit, on the board's pins.</summary>
    [TargetHook("uart.open")]
    public static extern void Open(int uart, int baud);

    /// <returns>False when there is no room.</returns>
    [TargetHook("uart.tryWrite")]
    public static extern bool TryWrite(int uart, byte value);

    /// <returns>-1 when nothing is there.</returns>
    [TargetHook("uart.tryRead")]
    public static extern int TryRead(int uart);

    /// <summary>Takes what was received, as far as it fits.</summary>
    [TargetHook("uart.read")]
    public static extern int Read(int uart, Span<byte> buffer);

    /// <summary>Hands over as many bytes as the port takes now.</summary>
    [TargetHook("uart.write")]
    public static extern int Write(int uart, ReadOnlySpan<byte> bytes);

    /// <summary>Whether what the program's buffer has no room for stays in one of the driver's own, until it is read or that one comes round.</summary>
    [TargetHook("uart.keepsBytes")]
    public static extern bool KeepsBytes(int uart);

    /// <summary>Bytes that came round in that buffer before they were read, since the port was opened.</summary>
    [TargetHook("uart.lost")]
    public static extern int Lost(int uart);

    /// <summary>With neither the port is closed: what comes is nobody's.</summary>
    [TargetHook("uart.interrupts")]
    public static extern void EnableInterrupts(int uart, bool whenReceived, bool whenWritable);

    /// <summary>Returns when the last bit has left.</summary>
    [TargetHook("uart.flush")]
    public static extern void Flush(int uart);
}
