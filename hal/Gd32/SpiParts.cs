using Flint.Hal.Stm32F1;

namespace Flint.Hal.Gd32;

/// <summary>A transfer on an SPI bus in parts of what a DMA channel counts: the flash has more.</summary>
internal unsafe struct SpiParts
{
    private byte* _write;
    private byte* _read;
    private int _left;

    /// <param name="bus">The chip's number for it.</param>
    public void Start(SpiRegisters spi, DmaChannel receive, DmaChannel transmit, int bus, byte* write, byte* read, int length)
    {
        _write = write;
        _read = read;
        _left = length;
        Continue(spi, receive, transmit, bus);
    }

    /// <summary>By the handler of the channel that receives.</summary>
    public void OnReceived(SpiRegisters spi, DmaChannel receive, DmaChannel transmit, int bus)
    {
        SpiTransfer.End(spi, receive, transmit);
        int length = Math.Min(_left, SpiTransfer.Longest);
        if (_write != null)
            _write += length;
        if (_read != null)
            _read += length;
        _left -= length;
        Continue(spi, receive, transmit, bus);
    }

    private readonly void Continue(SpiRegisters spi, DmaChannel receive, DmaChannel transmit, int bus)
    {
        if (_left == 0)
            SpiEvents.Complete(bus);
        else
            SpiTransfer.Start(spi, receive, transmit, _write, _read, Math.Min(_left, SpiTransfer.Longest));
    }
}
