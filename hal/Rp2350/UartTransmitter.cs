using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>What a UART sends, in blocks that a DMA channel hands over and interrupts after. The collector may move what the program gave, so it is copied.</summary>
internal unsafe struct UartTransmitter
{
    private const int BlockLength = 128;
    private const uint TransmitByDma = 2;

    private Block _block;
    private volatile bool _isRunning;

    public readonly bool IsRunning => _isRunning;

    /// <returns>How many bytes it took: none while the last block is on its way.</returns>
    public int Write(int uart, ReadOnlySpan<byte> bytes)
    {
        if (_isRunning || bytes.IsEmpty)
            return 0;
        int count = Math.Min(BlockLength, bytes.Length);
        bytes[..count].CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Block, byte>(ref _block), count));
        _isRunning = true;
        PeripheralResets.Release(PeripheralResets.Dma);
        DMA.INTE1.Set(1u << Channel(uart));
        Uart.Registers(uart).UARTDMACR.Set(TransmitByDma);
        Dma.Start(Channel(uart), Unsafe.AsPointer(ref Uart.Registers(uart).UARTDR), Unsafe.AsPointer(ref _block), (uint)count, 28 + 2 * (uint)uart, Dma.IncrementRead);
        return count;
    }

    /// <summary>By the handler: the last byte of the block was handed over.</summary>
    public void Complete() => _isRunning = false;

    private static int Channel(int uart) => 4 + 3 * uart;

    [InlineArray(BlockLength)]
    private struct Block
    {
        private byte _first;
    }
}
