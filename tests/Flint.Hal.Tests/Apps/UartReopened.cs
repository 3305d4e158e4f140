using Flint.Boards;
using Flint.Hal;

using (Uart first = Board.Uart.Open(115200))
{
    Console.WriteLine("first");
    Thread.Sleep(350);
    while (first.TryRead() >= 0)
    {
    }

    Console.WriteLine(first.Lost > 0);
}

Console.WriteLine("closed");
Thread.Sleep(20);
using (Uart second = Board.Uart.Open(115200))
{
    Console.WriteLine("second");
    int value;
    do
        value = second.TryRead();
    while (value < 0);
    Console.WriteLine($"{(char)value} {second.Lost}");
}

PolledUart polled = Board.Uart.OpenPolled(115200);
Console.WriteLine("polled");
Console.WriteLine((char)polled.Read());
