namespace Flint.Hal;

/// <summary>A serial port of the board, not yet open.</summary>
/// <param name="number">The chip's number for it.</param>
public readonly struct UartPort(int number)
{
    /// <summary>The chip's number for it.</summary>
    public int Number => number;

    /// <summary>A port that waits in loops: no buffer, no interrupt. The few bytes that the hardware keeps are lost when nobody reads.</summary>
    /// <param name="baud">Bits per second; 8 data bits, no parity, 1 stop bit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The chip cannot make that speed.</exception>
    public PolledUart OpenPolled(int baud = 115200)
    {
        UartHooks.Open(number, baud);
        return new PolledUart(number);
    }

    /// <summary>A port with buffers that interrupts fill and drain.</summary>
    /// <param name="baud">Bits per second; 8 data bits, no parity, 1 stop bit.</param>
    /// <param name="bufferSize">Bytes in each direction, a power of two.</param>
    /// <exception cref="ArgumentOutOfRangeException">The chip cannot make that speed, or the size is no power of two.</exception>
    /// <exception cref="InvalidOperationException">The port is open already.</exception>
    public Uart Open(int baud = 115200, int bufferSize = 64) => new(number, baud, bufferSize);
}
