using System.Diagnostics;
using System.Text;
using Flint.Boards;
using Flint.Hal;
using Meadow.Hardware;

using ISerialPort port = Board.Uart.AsMeadow(115200);
bool isFirst = true;
port.DataReceived += (_, _) =>
{
    if (!isFirst)
        return;
    isFirst = false;
    var buffer = new byte[5];
    int count = 0;
    while (count < buffer.Length)
        count += port.Read(buffer, count, buffer.Length - count);
    Console.WriteLine(Encoding.ASCII.GetString(buffer));
};
port.BufferOverrun += (_, _) => Console.WriteLine("overrun");
port.Open();
Console.WriteLine("open");
await Task.Delay(50);

Console.WriteLine("busy");
long start = Stopwatch.GetTimestamp();
while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromMilliseconds(50))
{
}

await Task.Delay(10);
port.ClearReceiveBuffer();
Task closing = CloseAsync();
try
{
    _ = port.Read(new byte[1], 0, 1);
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

await closing;

async Task CloseAsync()
{
    await Task.Delay(10);
    port.Close();
}
