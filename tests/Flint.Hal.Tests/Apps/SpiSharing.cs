using Flint.Boards;
using Flint.Hal;

// A call that waits in a loop, on another device of the bus, while a transfer runs by interrupt.
SpiPeripheral first = Board.Spi.Open(Board.Output, new SpiSettings(1_000_000));
SpiPeripheral second = Board.Spi.Open(Board.Input, new SpiSettings(1_000_000));
byte[] bytes = [1, 2, 3, 4, 5, 6, 7, 8];
Task transfer = first.TransferAsync(bytes, Memory<byte>.Empty);
second.Write([9, 10]);
await transfer;
Console.WriteLine("done");
