#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
#nullable enable
using System;
using Meadow.Hardware;
using Meadow.Units;

namespace Flint.Hal;

/// <summary>An SPI bus; devices are selected by ports, and each transfer has the settings of that moment.</summary>
internal sealed class MeadowSpiBus(SpiBus bus, SpiClockConfiguration configuration) : ISpiBus
{
    private readonly SpiController _controller = bus.Open(Settings(configuration));

    /// <summary>Empty: the controller takes the greatest speed that it can make and that is not above the one asked for.</summary>
    public Frequency[] SupportedSpeeds => [];

    public SpiClockConfiguration Configuration => configuration;

    public void Read(IDigitalOutputPort? chipSelect, Span<byte> readBuffer, ChipSelectMode csMode = ChipSelectMode.ActiveLow) =>
        Transfer(chipSelect, [], readBuffer, csMode);

    public void Write(IDigitalOutputPort? chipSelect, Span<byte> writeBuffer, ChipSelectMode csMode = ChipSelectMode.ActiveLow) =>
        Transfer(chipSelect, writeBuffer, [], csMode);

    public void Exchange(IDigitalOutputPort? chipSelect, Span<byte> writeBuffer, Span<byte> readBuffer, ChipSelectMode csMode = ChipSelectMode.ActiveLow) =>
        Transfer(chipSelect, writeBuffer, readBuffer, csMode);

    private static SpiSettings Settings(SpiClockConfiguration configuration) =>
        new((int)(configuration.Speed.Hertz + 0.5), (2 * (int)configuration.Polarity) + (int)configuration.Phase);

    private void Transfer(IDigitalOutputPort? chipSelect, ReadOnlySpan<byte> write, Span<byte> read, ChipSelectMode mode)
    {
        _controller.Configure(Settings(configuration));
        bool active = mode == ChipSelectMode.ActiveHigh;
        if (chipSelect is not null)
            chipSelect.State = active;
        try
        {
            _controller.Transfer(write, read);
        }
        finally
        {
            if (chipSelect is not null)
                chipSelect.State = !active;
        }
    }
}
