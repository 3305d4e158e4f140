using Flint.Boards;
using Flint.Hal;

SpiPeripheral device = Board.Spi.Open(Board.Output, new SpiSettings(1_000_000));
byte[] bytes = [1, 2, 3];
var answer = new byte[6];
Task first = device.TransferAsync(bytes, answer.AsMemory(0, 3));
await Task.WhenAll(first, device.TransferAsync(ReadOnlyMemory<byte>.Empty, answer.AsMemory(0, 5)));
Console.WriteLine(Convert.ToHexString(answer));
