namespace Flint.Hal;

/// <summary>An I2C bus with this chip as its controller; devices have addresses of 7 bits.</summary>
public readonly struct I2cController
{
    private readonly int _bus;

    internal I2cController(int bus) => _bus = bus;

    /// <summary>Writes, then reads after a repeated start; either may be empty. Waits in a loop, first for the end of what the bus does by interrupt.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The address has more than 7 bits.</exception>
    public I2cStatus TryTransfer(int address, ReadOnlySpan<byte> write, Span<byte> read)
    {
        RequireAddress(address);
        BusTransfers.WaitUntilIdle(_bus);
        return I2cHooks.Transfer(_bus, address, write, read);
    }

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
    /// <exception cref="ArgumentOutOfRangeException">The address has more than 7 bits.</exception>
    public async Task WriteReadAsync(int address, ReadOnlyMemory<byte> write, Memory<byte> read)
    {
        RequireAddress(address);
        int bus = _bus;
        int status = await BusTransfers.Of(bus).RunAsync(() => Start(bus, address, write, read));
        I2cException.ThrowIfFailed((I2cStatus)status);
    }

    /// <summary>Whether a device answers to an address.</summary>
    public bool IsPresent(int address) => TryTransfer(address, [], []) == I2cStatus.Ok;

    private static void RequireAddress(int address)
    {
        if (address is < 0 or > 0x7F)
            throw new ArgumentOutOfRangeException(nameof(address), "an address has 7 bits, 0 to 0x7F; a data sheet's of 8 bits is to be halved");
    }

    // Memory does not move, and the task that waits keeps the buffers alive.
    private static unsafe void Start(int bus, int address, ReadOnlyMemory<byte> write, Memory<byte> read)
    {
        fixed (byte* source = write.Span, destination = read.Span)
            I2cHooks.Start(bus, address, source, write.Length, destination, read.Length);
    }
}
