using Flint.Boards;
using Flint.Hal;

SpiPeripheral device = Board.Spi.Open(Board.Output, new SpiSettings(1_000_000));
var bytes = new byte[24];
for (int i = 0; i < bytes.Length; i++)
    bytes[i] = (byte)i;
var answer = new byte[24];
await device.TransferAsync(bytes, answer);
Console.WriteLine(Convert.ToHexString([answer[0], answer[12], answer[23]]));
// A transfer leaves nothing behind, or the CH32V003's memory would not do.
for (int i = 0; i < 20; i++)
    await device.TransferAsync(bytes.AsMemory(0, 1), Memory<byte>.Empty);
await device.TransferAsync(ReadOnlyMemory<byte>.Empty, answer.AsMemory(0, 5));
Console.WriteLine(Convert.ToHexString([answer[0], answer[4], answer[5]]));
