using Flint.Runtime;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>The I2C controller, which works off lists of commands. (ESP32-C3 Technical Reference Manual: I2C Controller.)</summary>
public static unsafe class I2c
{
    private const uint Crystal = 40_000_000;
    private const uint ClockSignal = 53;
    private const uint DataSignal = 54;

    // Of CTR: drives both lines, controls the bus; takes over what was written.
    private const uint Controls = 1 << 4 | 1 << 1 | 1 << 0;
    private const uint Update = 1 << 11;

    // Of CLK_CONF: the crystal's clock is on.
    private const uint ClockOn = 1 << 21;

    // Of TO: gives up when the clock stands still for 2^16 ticks.
    private const uint TimeoutOn = 1 << 5 | 16;

    /// <exception cref="ArgumentOutOfRangeException">There is no such controller, or the frequency is not from 5 kHz to 1 MHz.</exception>
    public static void Open(int bus, int frequency)
    {
        if (bus != 0)
            throw new ArgumentOutOfRangeException(nameof(bus), "the I2C controller is 0");
        if (frequency is < 5_000 or > 1_000_000)
            throw new ArgumentOutOfRangeException(nameof(frequency), "the I2C bus cannot have that frequency");
        PeripheralClocks.Enable(PeripheralClocks.I2c0);
        Gpio.GiveOpenDrain(DataPin(), DataSignal);
        Gpio.GiveOpenDrain(ClockPin(), ClockSignal);
        uint divider = Crystal / ((uint)frequency * 800) + 1;
        uint half = Crystal / divider / (uint)frequency / 2;
        uint waiting = half / 4;
        I2C0.CLK_CONF.Value = ClockOn | (divider - 1);
        I2C0.SCL_LOW_PERIOD.Value = half - 1;
        I2C0.SCL_HIGH_PERIOD.Value = (half - waiting) | waiting << 9;
        I2C0.SDA_HOLD.Value = half / 4;
        I2C0.SDA_SAMPLE.Value = half / 2;
        I2C0.SCL_START_HOLD.Value = half;
        I2C0.SCL_RSTART_SETUP.Value = half;
        I2C0.SCL_STOP_HOLD.Value = half;
        I2C0.SCL_STOP_SETUP.Value = half;
        I2C0.TO.Value = TimeoutOn;
        I2C0.CTR.Value = Controls | Update;
    }

    public static I2cStatus Transfer(int bus, int address, ReadOnlySpan<byte> write, Span<byte> read)
    {
        fixed (byte* source = write, destination = read)
        {
            var transfer = new I2cTransfer(address, source, write.Length, destination, read.Length);
            while (true)
            {
                transfer.Begin();
                uint ended;
                while ((ended = I2C0.INT_RAW.Value & I2cTransfer.Ends) == 0)
                {
                }

                if (transfer.End(ended) is { } status)
                    return status;
            }
        }
    }

    [TargetValue("i2c0.sda")]
    private static extern int DataPin();

    [TargetValue("i2c0.scl")]
    private static extern int ClockPin();
}
