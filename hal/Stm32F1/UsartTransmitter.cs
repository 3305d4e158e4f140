using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Flint.Hal.Stm32F1;

/// <summary>What a USART sends, in blocks that a DMA channel hands over and interrupts after. The collector may move what the program gave, so it is copied.</summary>
/// <typeparam name="TBlock">A block: at most so many bytes as it has.</typeparam>
internal unsafe struct UsartTransmitter<TBlock>
    where TBlock : unmanaged
{
    private const uint TransmitByDma = 1 << 7;

    private TBlock _block;
    private volatile bool _isRunning;

    public bool IsRunning => _isRunning;

    /// <returns>How many bytes it took: none while the last block is on its way.</returns>
    public int Write(UsartRegisters usart, DmaChannel channel, ReadOnlySpan<byte> bytes)
    {
        if (_isRunning || bytes.IsEmpty)
            return 0;
        int count = Math.Min(sizeof(TBlock), bytes.Length);
        bytes[..count].CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<TBlock, byte>(ref _block), count));
        _isRunning = true;
        usart.Control2.Set(TransmitByDma);
        fixed (TBlock* block = &_block)
            channel.Start(usart.DataAddress, block, count, DmaChannel.FromMemory | DmaChannel.MemoryIncrements | DmaChannel.CompleteInterrupt);
        return count;
    }

    /// <summary>By the handler: the last byte of the block was handed over.</summary>
    public void Complete(DmaChannel channel)
    {
        channel.Stop();
        _isRunning = false;
    }
}
