using Flint.Boards;
using Flint.Hal;

I2cController controller = Board.I2c.Open(400_000);
var values = new byte[3];
Console.WriteLine(controller.IsPresent(0x50));
await controller.WriteReadAsync(0x50, new byte[] { 0x10, 0xAB, 0xCD }, Memory<byte>.Empty);
await controller.WriteReadAsync(0x50, new byte[] { 0x10 }, values.AsMemory(0, 2));
Console.WriteLine(Convert.ToHexString(values, 0, 2));
await controller.WriteReadAsync(0x50, ReadOnlyMemory<byte>.Empty, values.AsMemory(0, 1));
Console.WriteLine(Convert.ToHexString(values, 0, 1));
try
{
    await controller.WriteReadAsync(0x51, new byte[] { 0 }, values);
}
catch (I2cException exception)
{
    Console.WriteLine((int)exception.Status);
}
