using System.Device.I2c;
using Flint.Hal;
using Flint.Runtime;
using I2cBus = System.Device.I2c.I2cBus;

namespace Flint.SystemDevice;

/// <summary>One of the board's I2C buses by the chip's number for its controller, or the first that the chip has, which bus 0 is everywhere.</summary>
public sealed class BoardI2cBus : I2cBus
{
    private const int Frequency = 100_000;

    /// <summary>A bit for each controller that is open.</summary>
    private static int s_open;

    private readonly int _number;

    private static extern int Default { [TargetValue("i2c.default")] get; }

    private BoardI2cBus(int number)
    {
        Open(number);
        _number = number;
    }

    /// <summary>Instead of <c>I2cBus.Create</c>, which opens a file of Linux.</summary>
    public static new I2cBus Create(int busId) => new BoardI2cBus(busId);

    public override I2cDevice CreateDevice(int deviceAddress) => new BoardI2cDevice(_number, deviceAddress);

    /// <summary>Nothing to do: a device takes nothing of the bus.</summary>
    public override void RemoveDevice(int deviceAddress)
    {
    }

    internal static I2cController Open(int busId)
    {
        int number = busId == 0 ? Default : busId;
        if ((s_open & (1 << number)) == 0)
        {
            s_open |= 1 << number;
            return new Flint.Hal.I2cBus(number).Open(Frequency);
        }

        return new I2cController(number);
    }
}
