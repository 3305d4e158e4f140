using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>The DMA controller's first channel, from memory to memory. It reaches RAM only; from and to elsewhere the core copies. (ESP32-C3 Technical Reference Manual: GDMA Controller.)</summary>
public static unsafe class Dma
{
    private const int MostBytes = 4092;
    private const uint Owned = 1u << 31;
    private const uint EndOfFrame = 1u << 30;
    private const uint AddressMask = 0xF_FFFF;
    private const uint FromMemory = 1 << 4;
    private const uint StartIn = 1 << 22;
    private const uint StartOut = 1 << 21;
    private const uint Ended = 1 << 1;
    private const uint Failed = 1 << 5 | 1 << 6;
    private const nuint RamStart = 0x3FC8_0000;
    private const nuint RamLength = 0x6_0000;

    public static void Copy(void* destination, void* source, int bytes)
    {
        if (!IsInRam(destination) || !IsInRam(source) || !TryCopy(destination, source, bytes))
            new ReadOnlySpan<byte>(source, bytes).CopyTo(new Span<byte>(destination, bytes));
    }

    private static bool IsInRam(void* address) => (nuint)address - RamStart < RamLength;

    private static bool TryCopy(void* destination, void* source, int bytes)
    {
        PeripheralClocks.EnableDma();
        // Each list has one buffer, described by three words.
        uint* descriptors = stackalloc uint[6];
        for (int done = 0; done < bytes; done += MostBytes)
        {
            uint length = (uint)Math.Min(MostBytes, bytes - done);
            descriptors[0] = Owned | EndOfFrame | length << 12 | length;
            descriptors[1] = (uint)source + (uint)done;
            descriptors[2] = 0;
            descriptors[3] = Owned | length;
            descriptors[4] = (uint)destination + (uint)done;
            descriptors[5] = 0;
            DMA.INT_CLR_CH0.Value = uint.MaxValue;
            DMA.IN_CONF0_CH0.Value = 1;
            DMA.IN_CONF0_CH0.Value = FromMemory;
            DMA.OUT_CONF0_CH0.Value = 1;
            DMA.OUT_CONF0_CH0.Value = 0;
            DMA.IN_LINK_CH0.Value = (uint)(descriptors + 3) & AddressMask;
            DMA.OUT_LINK_CH0.Value = (uint)descriptors & AddressMask;
            Riscv.Instruction.Fence();
            DMA.IN_LINK_CH0.Value = (uint)(descriptors + 3) & AddressMask | StartIn;
            DMA.OUT_LINK_CH0.Value = (uint)descriptors & AddressMask | StartOut;
            uint state;
            do
            {
                state = DMA.INT_RAW_CH0.Value;
            }
            while ((state & (Ended | Failed)) == 0);

            Riscv.Instruction.Fence();
            if ((state & Failed) != 0)
                return false;
        }

        return true;
    }
}
