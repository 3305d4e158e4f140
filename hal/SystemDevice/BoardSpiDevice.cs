using System.Device.Spi;
using Flint.Hal;
using Flint.Runtime;
using PinMode = Flint.Hal.PinMode;

namespace Flint.SystemDevice;

/// <summary>A device on one of the board's SPI buses by the chip's number for its controller, or on the first that the chip has, which bus 0 is everywhere.
/// Its chip select line is a pin by the chip's number for it, or -1 for none.</summary>
public sealed class BoardSpiDevice : SpiDevice
{
    private readonly SpiSettings _settings;
    private readonly int _bus;
    private readonly int _select;
    private readonly bool _isSelectedHigh;

    private static extern int Default { [TargetValue("spi.default")] get; }

    private int Controller => _bus == 0 ? Default : _bus;

    private BoardSpiDevice(SpiConnectionSettings settings)
    {
        _settings = new SpiSettings(settings.ClockFrequency, (int)settings.Mode, settings.DataFlow == DataFlow.LsbFirst);
        _bus = settings.BusId;
        _select = settings.ChipSelectLine;
        _isSelectedHigh = (bool)settings.ChipSelectLineActiveState;
        if (_select >= 0)
        {
            GpioHooks.Open(_select);
            GpioHooks.Write(_select, !_isSelectedHigh);
            GpioHooks.Configure(_select, PinMode.Output);
        }

        _settings.ApplyWhenIdle(Controller);
    }

    /// <summary>Instead of <c>SpiDevice.Create</c>, which opens a file of Linux.</summary>
    /// <exception cref="NotSupportedException">The words are not of 8 bits.</exception>
    public static new SpiDevice Create(SpiConnectionSettings settings) => settings.DataBitLength == 8
        ? new BoardSpiDevice(settings)
        : throw new NotSupportedException("SPI words of 8 bits only");

    public override SpiConnectionSettings ConnectionSettings => new(_bus, _select)
    {
        ClockFrequency = _settings.Frequency,
        Mode = (SpiMode)_settings.Mode,
        DataFlow = _settings.LeastSignificantFirst ? DataFlow.LsbFirst : DataFlow.MsbFirst,
        ChipSelectLineActiveState = _isSelectedHigh,
    };

    public override void Read(Span<byte> buffer) => Transfer([], buffer);

    public override void Write(ReadOnlySpan<byte> buffer) => Transfer(buffer, []);

    /// <exception cref="ArgumentException">The buffers differ in length.</exception>
    public override void TransferFullDuplex(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer)
    {
        if (writeBuffer.Length != readBuffer.Length)
            throw new ArgumentException("both buffers of a full-duplex transfer must have one length");
        Transfer(writeBuffer, readBuffer);
    }

    private void Transfer(ReadOnlySpan<byte> write, Span<byte> read)
    {
        _settings.ApplyWhenIdle(Controller);
        if (_select >= 0)
            GpioHooks.Write(_select, _isSelectedHigh);
        try
        {
            SpiHooks.Transfer(Controller, write, read);
        }
        finally
        {
            if (_select >= 0)
                GpioHooks.Write(_select, !_isSelectedHigh);
        }
    }
}
