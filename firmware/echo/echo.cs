using Flint.Boards;
using Flint.Hal;

using Uart uart = Board.Uart.Open(115200);
var buffer = new byte[32];
while (true)
{
    int count = await uart.ReadAsync(buffer);
    await uart.WriteAsync(buffer.AsMemory(0, count));
}
