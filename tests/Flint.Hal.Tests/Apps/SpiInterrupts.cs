using Flint.Boards;
using Flint.Hal;

SpiPeripheral device = Board.Spi.Open(Board.Output, new SpiSettings(1_000_000));
var bytes = new byte[40];
for (int i = 0; i < bytes.Length; i++)
    bytes[i] = (byte)i;
var answer = new byte[40];
await device.TransferAsync(bytes, answer);
Console.WriteLine($"{answer[0]:X2}{answer[20]:X2}{answer[39]:X2}");
await Task.WhenAll(device.TransferAsync(bytes.AsMemory(0, 3), Memory<byte>.Empty), device.TransferAsync(ReadOnlyMemory<byte>.Empty, answer.AsMemory(0, 5)));
Console.WriteLine($"{answer[0]:X2}{answer[4]:X2}{answer[5]:X2}");
