namespace Flint.Hal;

/// <summary>An SPI bus without a device: whoever uses it selects one, after the bus has that device's settings.</summary>
public readonly struct SpiController
{
    private readonly int _bus;

    internal SpiController(int bus) => _bus = bus;

    /// <summary>For what is transferred from now on. The clock line may change its level, so no device is to be selected.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mode is not 0 to 3, or the controller cannot make that speed.</exception>
    public void Configure(SpiSettings settings)
    {
        SpiBus.RequireMode(settings);
        settings.ApplyWhenIdle(_bus);
    }

    /// <summary>Both ways at once; zeros are sent when there is less to write, and what is too much to read is dropped. Waits in a loop.</summary>
    public void Transfer(ReadOnlySpan<byte> write, Span<byte> read) => SpiHooks.Transfer(_bus, write, read);
}
