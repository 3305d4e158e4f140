using Flint.Boards;
using Flint.Hal;

using Uart port = Board.Uart.Open(115200, bufferSize: 16);
Task first = WriteAsync((byte)'a'), second = WriteAsync((byte)'b');
await first;
await second;
port.Flush();
Console.WriteLine("done");

async Task WriteAsync(byte letter)
{
    var text = new byte[50];
    Array.Fill(text, letter);
    await port.WriteAsync(text);
}
