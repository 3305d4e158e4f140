using Flint.Boards;
using Flint.Hal;

SpiPeripheral device = Board.Spi.Open(new Pin(17), new SpiSettings(10_000_000));
var answer = new byte[20];
device.Transfer([1, 2, 3], answer);
Console.WriteLine(string.Join(' ', answer));
device.WriteRead([0x10, 0x20], answer.AsSpan(0, 2));
Console.WriteLine($"{answer[0]} {answer[1]}");
await device.TransferAsync(new byte[] { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, answer);
Console.WriteLine(string.Join(' ', answer));
await device.TransferAsync(new byte[] { 1, 2 }, Memory<byte>.Empty);
Console.WriteLine("done");
