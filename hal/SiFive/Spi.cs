namespace Flint.Hal.SiFive;

/// <summary>The FE310's SPI1 on pins 3 (MOSI), 4 (MISO), 5 (SCK) and SPI2; devices are selected by pins of the HAL.</summary>
public static class Spi
{
    private const uint Pins1 = 1u << 3 | 1u << 4 | 1u << 5;

    // Both FIFOs hold eight frames, so no more than that may be on their way.
    private const int FifoLength = 8;

    /// <exception cref="ArgumentOutOfRangeException">There is no such bus on the package's pins, or the frequency is too low for the divisor.</exception>
    public static void Open(int bus, int frequency, int mode, bool leastSignificantFirst)
    {
        if (bus != 1)
            throw new ArgumentOutOfRangeException(nameof(bus), "only SPI1 has pins");
        // One of 0 has no divisor.
        uint divisor = frequency < 1 ? uint.MaxValue : (ClockTree.Frequency + 2 * (uint)frequency - 1) / (2 * (uint)frequency) - 1;
        if (divisor > 0xFFF)
            throw new ArgumentOutOfRangeException(nameof(frequency), "the SPI bus cannot have that frequency");
        SpiRegisters registers = Registers(bus);
        registers.Divisor.Write(divisor);
        registers.ClockMode.Write((uint)mode);
        registers.SelectMode.Write(SpiRegisters.SelectOff);
        registers.Format.Write(SpiRegisters.EightBits | (leastSignificantFirst ? SpiRegisters.LeastSignificantFirst : 0));
        GpioRegisters.FunctionSelect.Clear(Pins1);
        GpioRegisters.FunctionEnable.Set(Pins1);
    }

    public static void Transfer(int bus, ReadOnlySpan<byte> write, Span<byte> read)
    {
        SpiRegisters registers = Registers(bus);
        int length = Math.Max(write.Length, read.Length);
        int sent = 0;
        for (int received = 0; received < length;)
        {
            while (sent < length && sent - received < FifoLength)
            {
                registers.TransmitData.Write(sent < write.Length ? write[sent] : 0u);
                sent++;
            }

            uint data = registers.ReceiveData.Value;
            if ((data & SpiRegisters.Empty) != 0)
                continue;
            if (received < read.Length)
                read[received] = (byte)data;
            received++;
        }
    }

    internal static SpiRegisters Registers(int bus) => new(bus == 1 ? (nuint)0x1002_4000 : 0x1003_4000);
}
