using Flint.Boards;
using Flint.Hal;

PolledUart uart = Board.Uart.OpenPolled(115200);
while (true)
    uart.Write((byte)(uart.Read() + 1));
