using Flint.Registers.Fe310;
using static Flint.Registers.Fe310.Peripherals;

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
        I2C0.ctr.Value = 0;
        I2C0.prer_lo.Value = prescale & 0xFF;
        I2C0.prer_hi.Value = prescale >> 8;
        I2C0.ctr.Write(new() { en = true });
        GPIO0.iof_sel.Clear(Pins);
        GPIO0.iof_en.Set(Pins);
    }

    public static I2cStatus Transfer(int bus, int address, ReadOnlySpan<byte> write, Span<byte> read)
    {
        I2cStatus status = I2cStatus.Ok;
        if (write.Length > 0 || read.Length == 0)
        {
            status = Send((byte)(address << 1), isStart: true, isLast: write.Length == 0, I2cStatus.NoAddressAcknowledge);
            for (int i = 0; i < write.Length && status == I2cStatus.Ok; i++)
                status = Send(write[i], isStart: false, isLast: i == write.Length - 1 && read.Length == 0, I2cStatus.NoDataAcknowledge);
        }

        if (read.Length == 0 || status != I2cStatus.Ok)
            return status;
        status = Send((byte)(address << 1 | 1), isStart: true, isLast: false, I2cStatus.NoAddressAcknowledge);
        for (int i = 0; i < read.Length && status == I2cStatus.Ok; i++)
        {
            bool isLast = i == read.Length - 1;
            status = Run(isLast ? new() { rd = true, ack = I2c0Registers.Ack.nack, sto = true } : new() { rd = true });
            read[i] = (byte)I2C0.txr_rxr.Value;
        }

        return status;
    }

    /// <param name="refused">What it means when the device does not acknowledge the byte; the bus is then free again.</param>
    private static I2cStatus Send(byte value, bool isStart, bool isLast, I2cStatus refused)
    {
        I2C0.txr_rxr.Value = value;
        I2cStatus status = Run(new() { sta = isStart, wr = true, sto = isLast });
        if (status != I2cStatus.Ok || !I2C0.sr.rx_ack)
            return status;
        return isLast || Stop() ? refused : I2cStatus.Timeout;
    }

    /// <summary>Frees the bus. The transfer flag does not count a stop alone, whose end clears commands that were given before it.</summary>
    private static bool Stop()
    {
        I2C0.cr.Write(new() { sto = true, iack = true });
        int polls = 0;
        while (I2C0.sr.Read().busy && polls < PollsPerByte)
            polls++;
        return polls < PollsPerByte;
    }

    private static I2cStatus Run(I2c0Registers.CrValue command)
    {
        I2C0.cr.Write(command with { iack = true });
        for (int polls = 0; polls < PollsPerByte; polls++)
        {
            I2c0Registers.SrValue status = I2C0.sr.Read();
            if (!status.tip)
                return status.al ? I2cStatus.ArbitrationLost : I2cStatus.Ok;
        }

        return I2cStatus.Timeout;
    }
}
