using Flint.Boards;
using Flint.Hal;

using Uart uart = Board.Uart.Open(115200);
SpiPeripheral device = Board.Spi.Open(Board.Output, new SpiSettings(1_000_000));
var bytes = new byte[] { 1, 2, 3, 4, 5 };
await device.TransferAsync(bytes.AsMemory(0, 3), Memory<byte>.Empty);
var received = new byte[8];
Console.WriteLine("ready");
int count = await uart.ReadAsync(received);
Console.WriteLine(count);
await device.TransferAsync(bytes, Memory<byte>.Empty);
Console.WriteLine("done");
