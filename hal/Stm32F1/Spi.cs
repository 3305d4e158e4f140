using static Flint.Hal.Stm32F1.SpiRegisters;

namespace Flint.Hal.Stm32F1;

/// <summary>Transfers on an SPI bus that wait for each byte.</summary>
internal static class Spi
{
    private const int HighestDivider = 7;

    /// <summary>The clock is the fastest that is not faster than asked for.</summary>
    /// <param name="clock">Of the bus of the chip that it is on, in Hz.</param>
    /// <exception cref="ArgumentOutOfRangeException">The controller cannot be that slow.</exception>
    public static void Open(SpiRegisters spi, uint clock, int frequency, int mode, bool leastSignificantFirst)
    {
        int divider = 0;
        while (divider <= HighestDivider && clock >> (divider + 1) > (uint)frequency)
            divider++;
        if (frequency < 1 || divider > HighestDivider)
            throw new ArgumentOutOfRangeException(nameof(frequency), "the SPI controller cannot make that speed");
        spi.Control.Write(0);
        spi.Control1.Write(0);
        // CKPL above CKPH is how modes are numbered, too.
        spi.Control.Write((uint)mode | Controller | (uint)divider << 3 | Enable | (leastSignificantFirst ? LeastSignificantFirst : 0) | SelectedBySoftware);
    }

    public static void Transfer(SpiRegisters spi, ReadOnlySpan<byte> write, Span<byte> read)
    {
        int length = Math.Max(write.Length, read.Length);
        for (int i = 0; i < length; i++)
        {
            spi.Data.Write(i < write.Length ? write[i] : 0u);
            while (!spi.Status.HasAny(ReceiveNotEmpty))
            {
            }

            var value = (byte)spi.Data.Value;
            if (i < read.Length)
                read[i] = value;
        }
    }
}
