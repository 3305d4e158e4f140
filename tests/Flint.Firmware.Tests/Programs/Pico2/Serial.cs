using Flint.Boards;
using Flint.Hal;

PolledUart polled = Board.Uart.OpenPolled(9600);
polled.Write("polled\n"u8);
polled.Flush();
using Uart port = Board.Uart.Open(1_000_000);
var buffer = new byte[200];
for (int received = 0; received < 600;)
{
    int count = await port.ReadAsync(buffer);
    await port.WriteAsync(buffer.AsMemory(0, count));
    received += count;
}

port.Flush();
Console.WriteLine(port.Lost);
