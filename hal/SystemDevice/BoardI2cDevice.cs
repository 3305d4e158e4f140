using System.Device.I2c;
using Flint.Hal;

namespace Flint.SystemDevice;

/// <summary>A device on one of the board's I2C buses, which run at 100 kHz.</summary>
public sealed class BoardI2cDevice : I2cDevice
{
    private readonly I2cController _controller;
    private readonly int _bus;
    private readonly int _address;

    internal BoardI2cDevice(int bus, int address)
    {
        _controller = BoardI2cBus.Open(bus);
        _bus = bus;
        _address = address;
    }

    /// <summary>Instead of <c>I2cDevice.Create</c>, which opens a file of Linux.</summary>
    public static new I2cDevice Create(I2cConnectionSettings settings) => new BoardI2cDevice(settings.BusId, settings.DeviceAddress);

    public override I2cConnectionSettings ConnectionSettings => new(_bus, _address);

    public override void Read(Span<byte> buffer) => _controller.Read(_address, buffer);

    public override void Write(ReadOnlySpan<byte> buffer) => _controller.Write(_address, buffer);

    public override void WriteRead(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer) => _controller.WriteRead(_address, writeBuffer, readBuffer);
}
