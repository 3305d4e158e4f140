namespace Flint.Hal;

/// <summary>An I2C bus with this chip as its controller; devices have addresses of 7 bits.</summary>
public readonly struct I2cController
{
    private readonly int _bus;

    internal I2cController(int bus) => _bus = bus;

    /// <summary>Writes, then reads after a repeated start; either may be empty. Waits in a loop.</summary>
    public I2cStatus TryTransfer(int address, ReadOnlySpan<byte> write, Span<byte> read) => I2cHooks.Transfer(_bus, address, write, read);

    /// <inheritdoc cref="TryTransfer"/>
    /// <exception cref="I2cException">The device did not answer, or the bus is stuck.</exception>
    public void WriteRead(int address, ReadOnlySpan<byte> write, Span<byte> read) =>
        I2cException.ThrowIfFailed(TryTransfer(address, write, read));

    /// <exception cref="I2cException">The device did not answer, or the bus is stuck.</exception>
    public void Write(int address, ReadOnlySpan<byte> bytes) => WriteRead(address, bytes, []);

    /// <exception cref="I2cException">The device did not answer, or the bus is stuck.</exception>
    public void Read(int address, Span<byte> bytes) => WriteRead(address, [], bytes);

    /// <summary>As <see cref="WriteRead"/>, by interrupt or DMA while other tasks run; transfers of several tasks follow each other. The buffers belong to the transfer until it ends.</summary>
    /// <exception cref="I2cException">The device did not answer, or the bus is stuck.</exception>
    public async Task WriteReadAsync(int address, ReadOnlyMemory<byte> write, Memory<byte> read)
    {
        int bus = _bus;
        int status = await BusTransfers.Of(bus).RunAsync(() => Start(bus, address, write, read));
        I2cException.ThrowIfFailed((I2cStatus)status);
    }

    /// <summary>Whether a device answers to an address.</summary>
    public bool IsPresent(int address) => TryTransfer(address, [], []) == I2cStatus.Ok;

    // Memory does not move, and the task that waits keeps the buffers alive.
    private static unsafe void Start(int bus, int address, ReadOnlyMemory<byte> write, Memory<byte> read)
    {
        fixed (byte* source = write.Span, destination = read.Span)
            I2cHooks.Start(bus, address, source, write.Length, destination, read.Length);
    }
}
