#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
#nullable enable
using Meadow.Hardware;
using Meadow.Units;

namespace Flint.Hal;

/// <summary>The board's pins and devices as Meadow's drivers want them: <c>new Led(Board.Led.AsMeadow())</c>.</summary>
internal static class MeadowBoard
{
    /// <summary>A pin for inputs, outputs and edges.</summary>
    public static IPin AsMeadow(this Pin pin) => new MeadowDigitalPin(pin);

    /// <summary>A pin for pulse-width modulation.</summary>
    public static IPin AsMeadow(this PwmOutput output) => new MeadowPwmPin(output);

    /// <summary>A pin for an analog input.</summary>
    public static IPin AsMeadow(this AnalogInput input) => new MeadowAnalogPin(input);

    /// <exception cref="System.ArgumentOutOfRangeException">The controller cannot make that speed.</exception>
    public static II2cBus AsMeadow(this I2cBus bus, I2cBusSpeed speed = I2cBusSpeed.Standard) => new MeadowI2cBus(bus, speed);

    /// <param name="speed">Of the clock until a driver sets its own.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">The controller cannot make that speed.</exception>
    public static ISpiBus AsMeadow(this SpiBus bus, Frequency speed) => new MeadowSpiBus(bus, new SpiClockConfiguration(speed));

    /// <summary>A port, not yet open. 8 data bits, no parity, 1 stop bit are what the HAL has.</summary>
    /// <param name="name">What <see cref="ISerialPort.PortName"/> gives.</param>
    public static ISerialPort AsMeadow(this UartPort port, int baudRate = 9600, string name = "uart", int readBufferSize = 256) =>
        new MeadowSerialPort(port, baudRate, name, readBufferSize);
}
