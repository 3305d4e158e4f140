using Flint.Boards;
using Flint.Hal;

SpiPeripheral device = Board.Spi.Open(Board.Output, new SpiSettings(1_000_000));
await device.TransferAsync(ReadOnlyMemory<byte>.Empty, Memory<byte>.Empty);
var bytes = new byte[] { 1, 2, 3 };
await device.TransferAsync(bytes, bytes);
await device.TransferAsync(ReadOnlyMemory<byte>.Empty, Memory<byte>.Empty);
Console.WriteLine(Convert.ToHexString(bytes));
