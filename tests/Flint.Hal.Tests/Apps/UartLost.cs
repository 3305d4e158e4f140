using Flint.Boards;
using Flint.Hal;

using Uart uart = Board.Uart.Open(115200);
Console.WriteLine("ready");
Thread.Sleep(600);
int received = 0;
while (uart.TryRead() >= 0)
    received++;
Console.WriteLine(received);
Console.WriteLine(uart.Lost);
int last = 0;
while (last != 'z')
    last = uart.TryRead();
Console.WriteLine("z");
