using Flint.Registers.Fe310;
using static Flint.Registers.Fe310.Peripherals;

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
        QSPI1.sckdiv.Value = divisor;
        QSPI1.sckmode.Value = (uint)mode;
        QSPI1.csmode.Write(new() { mode = QspiRegisters.Mode.Off });
        QSPI1.fmt.Write(new() { len = 8, endian = leastSignificantFirst ? QspiRegisters.Endian.Little : QspiRegisters.Endian.Big });
        GPIO0.iof_sel.Clear(Pins1);
        GPIO0.iof_en.Set(Pins1);
    }

    public static void Transfer(int bus, ReadOnlySpan<byte> write, Span<byte> read)
    {
        int length = Math.Max(write.Length, read.Length);
        int sent = 0;
        for (int received = 0; received < length;)
        {
            while (sent < length && sent - received < FifoLength)
            {
                QSPI1.txdata.Value = sent < write.Length ? write[sent] : 0u;
                sent++;
            }

            QspiRegisters.RxdataValue frame = QSPI1.rxdata.Read();
            if (frame.empty)
                continue;
            if (received < read.Length)
                read[received] = (byte)frame.data;
            received++;
        }
    }
}
