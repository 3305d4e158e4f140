using Flint.Boards;
using Flint.Hal;

// A call that waits in a loop, while a transfer runs by interrupt.
I2cController controller = Board.I2c.Open(400_000);
Task transfer = controller.WriteReadAsync(0x50, new byte[] { 0x10, 0xAB, 0xCD }, Memory<byte>.Empty);
Span<byte> values = stackalloc byte[2];
controller.WriteRead(0x50, [0x10], values);
Console.WriteLine(Convert.ToHexString(values));
await transfer;
Console.WriteLine("done");
