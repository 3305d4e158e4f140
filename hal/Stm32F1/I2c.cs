using static Flint.Hal.Stm32F1.I2cRegisters;

namespace Flint.Hal.Stm32F1;

/// <summary>Transfers on an I2C bus that wait for each byte.</summary>
internal static class I2c
{
    private const uint StandardFrequency = 100_000;
    private const uint FastFrequency = 400_000;
    private const uint FastMode = 1u << 15;
    private const int Polls = 200_000;

    /// <param name="clock">Of the bus of the chip that it is on, in Hz.</param>
    /// <exception cref="ArgumentOutOfRangeException">The controller cannot make that speed.</exception>
    public static void Open(I2cRegisters i2c, uint clock, int frequency)
    {
        if (frequency is < 1 or > (int)FastFrequency || clock < 2_000_000 || frequency > StandardFrequency && clock < 4_000_000)
            throw new ArgumentOutOfRangeException(nameof(frequency), "the I2C controller cannot make that speed");
        bool isFast = frequency > StandardFrequency;
        uint parts = (uint)frequency * (isFast ? 3u : 2);
        uint divisor = Math.Max(isFast ? 1u : 4, (clock + parts - 1) / parts);
        if (divisor > 0xFFF)
            throw new ArgumentOutOfRangeException(nameof(frequency), "the I2C controller cannot make that speed");
        i2c.Control.Write(SoftwareReset);
        i2c.Control.Write(0);
        i2c.Control1.Write(clock / 1_000_000);
        i2c.Clock.Write(divisor | (isFast ? FastMode : 0));
        i2c.Control.Write(Enable);
    }

    public static I2cStatus Transfer(I2cRegisters i2c, int address, ReadOnlySpan<byte> write, Span<byte> read)
    {
        // Of a transfer by interrupts.
        WaitForStop(i2c);
        I2cStatus status = I2cStatus.Ok;
        if (!write.IsEmpty || read.IsEmpty)
            status = Write(i2c, address, write);
        if (status == I2cStatus.Ok && !read.IsEmpty)
            return Read(i2c, address, read);
        Stop(i2c);
        return status;
    }

    /// <summary>Until then the controller takes nothing into its control register.</summary>
    /// <returns>Whether the bus was released in time.</returns>
    internal static bool WaitForStop(I2cRegisters i2c)
    {
        for (int polls = 0; polls < Polls; polls++)
            if (!i2c.Control.HasAny(I2cRegisters.Stop))
                return true;
        return false;
    }

    private static I2cStatus Write(I2cRegisters i2c, int address, ReadOnlySpan<byte> bytes)
    {
        I2cStatus status = Address(i2c, address << 1);
        if (status != I2cStatus.Ok)
            return status;
        _ = i2c.Status1.Value;
        foreach (byte value in bytes)
        {
            status = Wait(i2c, TransmitEmpty, I2cStatus.NoDataAcknowledge);
            if (status != I2cStatus.Ok)
                return status;
            i2c.Data.Write(value);
        }

        return bytes.IsEmpty ? status : Wait(i2c, TransferFinished, I2cStatus.NoDataAcknowledge);
    }

    /// <summary>The controller receives ahead: the last byte is refused and the bus released while it stretches the clock, or while the bytes before are still to come.</summary>
    private static I2cStatus Read(I2cRegisters i2c, int address, Span<byte> bytes)
    {
        I2cStatus status = Address(i2c, address << 1 | 1);
        if (status != I2cStatus.Ok)
        {
            Stop(i2c);
            return status;
        }

        if (bytes.Length == 1)
        {
            i2c.Control.Write(Enable);
            using (Boards.Interrupts.Mask())
            {
                _ = i2c.Status1.Value;
                i2c.Control.Write(Enable | I2cRegisters.Stop);
            }

            status = Wait(i2c, ReceiveNotEmpty, I2cStatus.NoDataAcknowledge);
            bytes[0] = (byte)i2c.Data.Value;
            WaitForStop(i2c);
            return status;
        }

        i2c.Control.Write(bytes.Length == 2 ? Enable | Position : Enable | Acknowledge);
        _ = i2c.Status1.Value;
        int next = 0;
        for (; bytes.Length - next > 3; next++)
        {
            status = Wait(i2c, ReceiveNotEmpty, I2cStatus.NoDataAcknowledge);
            if (status != I2cStatus.Ok)
                return Abandon(i2c, status);
            bytes[next] = (byte)i2c.Data.Value;
        }

        if (bytes.Length - next == 3)
        {
            status = Wait(i2c, TransferFinished, I2cStatus.NoDataAcknowledge);
            if (status != I2cStatus.Ok)
                return Abandon(i2c, status);
            i2c.Control.Write(Enable);
            bytes[next++] = (byte)i2c.Data.Value;
        }

        status = Wait(i2c, TransferFinished, I2cStatus.NoDataAcknowledge);
        if (status != I2cStatus.Ok)
            return Abandon(i2c, status);
        i2c.Control.Write(Enable | I2cRegisters.Stop);
        bytes[next++] = (byte)i2c.Data.Value;
        bytes[next] = (byte)i2c.Data.Value;
        WaitForStop(i2c);
        return status;
    }

    private static I2cStatus Address(I2cRegisters i2c, int first)
    {
        i2c.Control.Write(Enable | I2cRegisters.Start | Acknowledge);
        I2cStatus status = Wait(i2c, StartSent, I2cStatus.ArbitrationLost);
        if (status != I2cStatus.Ok)
            return status;
        i2c.Data.Write((uint)first);
        return Wait(i2c, AddressSent, I2cStatus.NoAddressAcknowledge);
    }

    private static I2cStatus Wait(I2cRegisters i2c, uint flag, I2cStatus whenRefused)
    {
        for (int polls = 0; polls < Polls; polls++)
        {
            uint status = i2c.Status.Value;
            if ((status & flag) != 0)
                return I2cStatus.Ok;
            if ((status & (Refused | ArbitrationLost | BusError)) == 0)
                continue;
            i2c.Status.Write(0);
            return (status & Refused) != 0 ? whenRefused : I2cStatus.ArbitrationLost;
        }

        return I2cStatus.Timeout;
    }

    private static I2cStatus Abandon(I2cRegisters i2c, I2cStatus status)
    {
        Stop(i2c);
        return status;
    }

    private static void Stop(I2cRegisters i2c)
    {
        i2c.Control.Write(Enable | I2cRegisters.Stop);
        WaitForStop(i2c);
    }
}
