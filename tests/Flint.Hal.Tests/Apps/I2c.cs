using Flint.Boards;
using Flint.Hal;

I2cController controller = Board.I2c.Open(400_000);
var values = new byte[2];
controller.Write(0x50, [0x10, 0xAB, 0xCD]);
controller.WriteRead(0x50, [0x10], values);
Console.WriteLine(Convert.ToHexString(values));
Console.WriteLine((int)controller.TryTransfer(0x51, [0], values));
Console.WriteLine((int)controller.TryTransfer(0x51, [], values));
Console.WriteLine(controller.IsPresent(0x50));
Console.WriteLine((int)controller.TryTransfer(0x50, [0x10, 1, 2, 3], []));
