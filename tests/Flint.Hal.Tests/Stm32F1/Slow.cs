using Flint.Boards;
using Flint.Hal;

I2cController controller = Board.I2c.Open(1000);
var values = new byte[3];
for (int i = 0; i < 3; i++)
    await controller.WriteReadAsync(0x50, ReadOnlyMemory<byte>.Empty, values);
controller.WriteRead(0x50, [], values);
Console.WriteLine("read");
