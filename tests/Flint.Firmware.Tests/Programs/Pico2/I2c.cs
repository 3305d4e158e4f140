using Flint.Boards;
using Flint.Hal;

I2cController bus = Board.I2c.Open(400_000);
var few = new byte[2];
var many = new byte[40];
bus.WriteRead(0x76, [0xD0], few);
Console.WriteLine($"{few[0]} {few[1]}");
Console.WriteLine($"{bus.IsPresent(0x76)} {bus.IsPresent(0x10)}");
Console.WriteLine(bus.TryTransfer(0x76, [1, 2, 0xEE, 4], []));
bus.WriteRead(0x76, [0x10], many);
Console.WriteLine(string.Join(' ', many));
Array.Clear(many);
await bus.WriteReadAsync(0x76, new byte[] { 0x20 }, many);
Console.WriteLine(string.Join(' ', many));
var zeros = new byte[30];
await bus.WriteReadAsync(0x76, zeros, Memory<byte>.Empty);
try
{
    await bus.WriteReadAsync(0x10, zeros, many);
}
catch (I2cException error)
{
    Console.WriteLine(error.Message);
}
