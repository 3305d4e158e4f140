#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
#nullable enable
using System;
using Meadow.Hardware;

namespace Flint.Hal;

/// <summary>An I2C bus. What fails is an <see cref="I2cException"/>, which is an IOException.</summary>
internal sealed class MeadowI2cBus : II2cBus
{
    private readonly I2cBus _bus;
    private I2cController _controller;
    private I2cBusSpeed _speed;

    public MeadowI2cBus(I2cBus bus, I2cBusSpeed speed)
    {
        _bus = bus;
        BusSpeed = speed;
    }

    /// <exception cref="ArgumentOutOfRangeException">The controller cannot make that speed.</exception>
    public I2cBusSpeed BusSpeed
    {
        get => _speed;
        set
        {
            _controller = _bus.Open((int)value);
            _speed = value;
        }
    }

    public void Read(byte peripheralAddress, Span<byte> readBuffer) => _controller.Read(peripheralAddress, readBuffer);

    public void Write(byte peripheralAddress, Span<byte> writeBuffer) => _controller.Write(peripheralAddress, writeBuffer);

    public void Exchange(byte peripheralAddress, Span<byte> writeBuffer, Span<byte> readBuffer) =>
        _controller.WriteRead(peripheralAddress, writeBuffer, readBuffer);

    /// <summary>Nothing to do: the controller stays open for other drivers.</summary>
    public void Dispose()
    {
    }
}
