using Flint.Boards;
using Flint.Hal;

SpiPeripheral device = Board.Spi.Open(Board.Output, new SpiSettings(1_000_000));
var answer = new byte[3];
device.Transfer([0x12, 0x34, 0x56], answer);
Console.WriteLine($"{answer[0]:X2}{answer[1]:X2}{answer[2]:X2}");
device.WriteRead([0x9F], answer);
Console.WriteLine($"{answer[0]:X2}{answer[1]:X2}{answer[2]:X2}");
