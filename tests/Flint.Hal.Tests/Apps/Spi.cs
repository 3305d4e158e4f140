using Flint.Boards;
using Flint.Hal;

SpiPeripheral device = Board.Spi.Open(Board.Output, new SpiSettings(1_000_000));
var answer = new byte[3];
device.Transfer([0x12, 0x34, 0x56], answer);
Console.WriteLine(Convert.ToHexString(answer));
device.WriteRead([0x9F], answer);
Console.WriteLine(Convert.ToHexString(answer));
