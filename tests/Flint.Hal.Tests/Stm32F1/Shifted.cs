using Flint.Boards;
using Flint.Hal;

SpiPeripheral spi = Board.Spi.Open(Board.Output, new SpiSettings(1_000_000, Mode: 3));
Span<byte> read = stackalloc byte[3];
spi.Transfer([1, 2, 3], read);
Console.WriteLine(read[0] * 65536 + read[1] * 256 + read[2]);
spi = Board.Spi.Open(Board.Output, new SpiSettings(500_000, LeastSignificantFirst: true));
spi.WriteRead([1], read[..1]);
Console.WriteLine(read[0]);
