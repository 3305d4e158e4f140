namespace Flint.Hal.Stm32F1;

/// <summary>Copies in memory by the last channel of the first DMA controller.</summary>
public static unsafe class MemoryDma
{
    private const nuint Controller = 0x4002_0000;
    private const uint ControllerEnable = 1 << 0;
    private const int MostItems = 0xFFFF;

    private static DmaChannel Channel => new(Controller, 6);

    public static void Copy(void* destination, void* source, int bytes)
    {
        ClockRegisters.AhbEnable.Set(ControllerEnable);
        bool isAligned = (((nuint)destination | (nuint)source | (nuint)(uint)bytes) & 3) == 0;
        int size = isAligned ? 4 : 1;
        var from = (byte*)source;
        var to = (byte*)destination;
        for (int left = bytes / size; left > 0;)
        {
            int count = Math.Min(left, MostItems);
            Channel.Start(
                (nuint)from, to, count,
                DmaChannel.MemoryToMemory | DmaChannel.PeripheralIncrements | DmaChannel.MemoryIncrements | (isAligned ? DmaChannel.Words : 0));
            while (!Channel.IsComplete)
            {
            }

            from += count * size;
            to += count * size;
            left -= count;
        }

        Channel.Stop();
    }
}
