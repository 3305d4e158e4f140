namespace Flint.Hal;

/// <summary>A device on an SPI bus, this chip its controller. Devices of different settings can share a bus.</summary>
public readonly struct SpiPeripheral
{
    private readonly int _bus;
    private readonly SpiSettings _settings;
    private readonly OutputPin _chipSelect;

    internal SpiPeripheral(int bus, SpiSettings settings, OutputPin chipSelect)
    {
        _bus = bus;
        _settings = settings;
        _chipSelect = chipSelect;
    }

    /// <summary>
    /// Both ways at once, the device selected meanwhile; zeros are sent when there is less to write, and what is too much to read is dropped. Waits in a loop, first for the end of what the bus does by interrupt.
    /// </summary>
    public void Transfer(ReadOnlySpan<byte> write, Span<byte> read)
    {
        _settings.ApplyWhenIdle(_bus);
        _chipSelect.On();
        try
        {
            SpiHooks.Transfer(_bus, write, read);
        }
        finally
        {
            _chipSelect.Off();
        }
    }

    /// <summary>Writes, then reads, the device selected all the while.</summary>
    public void WriteRead(ReadOnlySpan<byte> write, Span<byte> read)
    {
        _settings.ApplyWhenIdle(_bus);
        _chipSelect.On();
        try
        {
            SpiHooks.Transfer(_bus, write, []);
            SpiHooks.Transfer(_bus, [], read);
        }
        finally
        {
            _chipSelect.Off();
        }
    }

    public void Write(ReadOnlySpan<byte> bytes) => Transfer(bytes, []);

    public void Read(Span<byte> bytes) => Transfer([], bytes);

    /// <summary>As <see cref="Transfer"/>, by interrupt or DMA while other tasks run; transfers of several tasks follow each other. The buffers belong to the transfer until it ends.</summary>
    public Task TransferAsync(ReadOnlyMemory<byte> write, Memory<byte> read)
    {
        SpiPeripheral peripheral = this;
        return BusTransfers.Of(~_bus).RunAsync(() => peripheral.Start(write, read));
    }

    // Memory does not move, and the task that waits keeps the buffers alive.
    private unsafe void Start(ReadOnlyMemory<byte> write, Memory<byte> read)
    {
        _settings.Apply(_bus);
        BusTransfers.Of(~_bus).Select(_chipSelect);
        int length = Math.Max(write.Length, read.Length);
        if (length == 0)
        {
            SpiEvents.Complete(_bus);
            return;
        }

        fixed (byte* source = write.Span, destination = read.Span)
            SpiHooks.Start(_bus, write.IsEmpty ? null : source, read.IsEmpty ? null : destination, length);
    }
}
