namespace Flint.Hal.Stm32F1;

/// <summary>Copies in memory by a DMA channel that no peripheral uses.</summary>
internal static unsafe class MemoryDma
{
    private const int MostItems = 0xFFFF;

    /// <param name="channel">Of a controller whose clock is on.</param>
    public static void Copy(DmaChannel channel, void* destination, void* source, int bytes)
    {
        bool isAligned = (((nuint)destination | (nuint)source | (nuint)(uint)bytes) & 3) == 0;
        int size = isAligned ? 4 : 1;
        var from = (byte*)source;
        var to = (byte*)destination;
        for (int left = bytes / size; left > 0;)
        {
            int count = Math.Min(left, MostItems);
            channel.Start(
                (nuint)from, to, count,
                DmaChannel.MemoryToMemory | DmaChannel.PeripheralIncrements | DmaChannel.MemoryIncrements | (isAligned ? DmaChannel.Words : 0));
            while (!channel.IsComplete)
            {
            }

            from += count * size;
            to += count * size;
            left -= count;
        }

        channel.Stop();
    }
}
