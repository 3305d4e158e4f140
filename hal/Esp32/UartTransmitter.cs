using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Flint.Hal.Riscv;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>What UART1 sends, in blocks that the DMA controller hands over and interrupts after. The collector may move what the program gave, so it is copied.</summary>
internal static unsafe class UartTransmitter
{
    private const int BlockLength = 128;
    private const uint Owned = 1u << 31;
    private const uint EndOfFrame = 1u << 30;

    private static Block s_block;
    private static Descriptor s_descriptor;
    private static volatile bool s_isRunning;

    public static bool IsRunning => s_isRunning;

    /// <returns>How many bytes it took: none while the last block is on its way.</returns>
    public static int Write(ReadOnlySpan<byte> bytes)
    {
        if (s_isRunning || bytes.IsEmpty)
            return 0;
        int count = Math.Min(BlockLength, bytes.Length);
        bytes[..count].CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Block, byte>(ref s_block), count));
        s_isRunning = true;
        // Its end interrupts; an empty FIFO would do so again and again meanwhile, and keep the end's handler waiting.
        UART1.INT_ENA.TXFIFO_EMPTY_INT_ENA = false;
        s_descriptor[0] = Owned | EndOfFrame | (uint)count << 12 | (uint)count;
        s_descriptor[1] = (uint)(nuint)Unsafe.AsPointer(ref s_block);
        s_descriptor[2] = 0;
        DMA.OUT_CONF0_CH1.Value = 1;
        DMA.OUT_CONF0_CH1.Write(new() { OUT_EOF_MODE = true });
        DMA.OUT_PERI_SEL_CH1.Value = UartDma.Peripheral;
        Instruction.Fence();
        DMA.OUT_LINK_CH1.Write(new() { OUTLINK_ADDR = (uint)(nuint)Unsafe.AsPointer(ref s_descriptor) & 0xF_FFFF, OUTLINK_START = true });
        return count;
    }

    /// <summary>By the handler: the last byte of the block was handed over.</summary>
    public static void Complete() => s_isRunning = false;

    [InlineArray(BlockLength)]
    private struct Block
    {
        private byte _first;
    }

    [InlineArray(3)]
    private struct Descriptor
    {
        private uint _first;
    }
}
