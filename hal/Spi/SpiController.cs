namespace Flint.Hal;

/// <summary>An SPI bus without a device: whoever uses it selects one.</summary>
public readonly struct SpiController
{
    private readonly int _bus;

    internal SpiController(int bus) => _bus = bus;

    /// <summary>Both ways at once; zeros are sent when there is less to write, and what is too much to read is dropped. Waits in a loop.</summary>
    public void Transfer(ReadOnlySpan<byte> write, Span<byte> read, SpiSettings settings)
    {
        settings.Apply(_bus);
        SpiHooks.Transfer(_bus, write, read);
    }
}
