using Flint.Boards;
using Flint.Hal;

I2cController bus = Board.I2c.Open(100_000);
var value = new byte[1];
for (int i = 0; i < 4; i++)
    Console.WriteLine((int)bus.TryTransfer(0x50, [0x10], value));
