using System.Buffers;
using Flint.Boards;
using Flint.Hal;

SpiPeripheral device = Board.Spi.Open(Board.Output, new SpiSettings(12_000_000));
using var flash = new Flash();
await device.TransferAsync(flash.Memory, Memory<byte>.Empty);
Console.WriteLine("sent");

/// <summary>More than a DMA channel counts.</summary>
internal sealed unsafe class Flash : MemoryManager<byte>
{
    public override Span<byte> GetSpan() => new((void*)0x0800_0000, 70_000);

    public override MemoryHandle Pin(int elementIndex = 0) => new((byte*)0x0800_0000 + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
