using static Flint.Hal.SiFive.I2cRegisters;

namespace Flint.Hal.SiFive;

/// <summary>The FE310's I2C bus: SDA on 12, SCL on 13.</summary>
public static class I2c
{
    private const uint Pins = 1u << 12 | 1u << 13;

    // At 10 kHz a byte takes 900 microseconds; a device may stretch the clock for some ten bytes more.
    private const int PollsPerByte = 100_000;

    /// <exception cref="ArgumentOutOfRangeException">There is no such controller, the frequency is above 1 MHz, or too low for the prescaler.</exception>
    public static void Open(int bus, int frequency)
    {
        if (bus != 0)
            throw new ArgumentOutOfRangeException(nameof(bus), "the I2C controller is 0");
        uint prescale = ClockTree.Frequency / (5 * (uint)Math.Max(1, frequency)) - 1;
        if (frequency is < 1 or > 1_000_000 || prescale > ushort.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(frequency), "the I2C bus cannot have that frequency");
        Control.Write(0);
        PrescaleLow.Write(prescale & 0xFF);
        PrescaleHigh.Write(prescale >> 8);
        Control.Write(Enable);
        GpioRegisters.FunctionSelect.Clear(Pins);
        GpioRegisters.FunctionEnable.Set(Pins);
    }

    public static I2cStatus Transfer(int bus, int address, ReadOnlySpan<byte> write, Span<byte> read)
    {
        I2cStatus status = I2cStatus.Ok;
        if (write.Length > 0 || read.Length == 0)
        {
            status = Send((byte)(address << 1), Start | Write | (write.Length == 0 ? Stop : 0), I2cStatus.NoAddressAcknowledge);
            for (int i = 0; i < write.Length && status == I2cStatus.Ok; i++)
                status = Send(write[i], Write | (i == write.Length - 1 && read.Length == 0 ? Stop : 0), I2cStatus.NoDataAcknowledge);
        }

        if (read.Length == 0 || status != I2cStatus.Ok)
            return status;
        status = Send((byte)(address << 1 | 1), Start | Write, I2cStatus.NoAddressAcknowledge);
        for (int i = 0; i < read.Length && status == I2cStatus.Ok; i++)
        {
            status = Run(i == read.Length - 1 ? Read | Refuse | Stop : Read);
            read[i] = (byte)Receive.Value;
        }

        return status;
    }

    /// <param name="refused">What it means when the device does not acknowledge the byte; the bus is then free again.</param>
    private static I2cStatus Send(byte value, uint command, I2cStatus refused)
    {
        Transmit.Write(value);
        I2cStatus status = Run(command);
        if (status != I2cStatus.Ok || !Status.HasAny(Refused))
            return status;
        if ((command & Stop) == 0)
            Run(Stop);
        return refused;
    }

    private static I2cStatus Run(uint command)
    {
        Command.Write(command | Acknowledge);
        for (int polls = 0; polls < PollsPerByte; polls++)
        {
            uint status = Status.Value;
            if ((status & InProgress) == 0)
                return (status & ArbitrationLost) != 0 ? I2cStatus.ArbitrationLost : I2cStatus.Ok;
        }

        return I2cStatus.Timeout;
    }
}
