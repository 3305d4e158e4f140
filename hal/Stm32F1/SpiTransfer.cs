namespace Flint.Hal.Stm32F1;

/// <summary>A transfer on an SPI bus by two channels of a DMA controller, of which the one that receives interrupts at the end.</summary>
internal static unsafe class SpiTransfer
{
    /// <summary>What a channel counts.</summary>
    public const int Longest = 0xFFFF;

    private static byte s_nothing;

    /// <param name="length">1 to <see cref="Longest"/>.</param>
    public static void Start(SpiRegisters spi, DmaChannel receive, DmaChannel transmit, byte* write, byte* read, int length)
    {
        fixed (byte* nothing = &s_nothing)
        {
            s_nothing = 0;
            receive.Start(
                spi.DataAddress, read != null ? read : Sink(), length,
                DmaChannel.CompleteInterrupt | (read != null ? DmaChannel.MemoryIncrements : 0));
            transmit.Start(
                spi.DataAddress, write != null ? write : nothing, length,
                DmaChannel.FromMemory | (write != null ? DmaChannel.MemoryIncrements : 0));
        }

        spi.Control1.Write(SpiRegisters.ReceiveDma | SpiRegisters.TransmitDma);
    }

    /// <summary>By the handler of the channel that receives.</summary>
    public static void End(SpiRegisters spi, DmaChannel receive, DmaChannel transmit)
    {
        receive.Stop();
        transmit.Stop();
        spi.Control1.Write(0);
    }

    private static byte* Sink()
    {
        fixed (byte* sink = &Dropped.Byte)
            return sink;
    }

    private static class Dropped
    {
        public static byte Byte;
    }
}
