using Flint.Boards;
using Flint.Hal;

// Sends and receives at once, as fast as the line goes. What comes is the count of what came before, and so is what is sent.
const int Expected = 1_000_000;
using Uart uart = Board.Uart.Open(1_000_000, bufferSize: 1024);
Console.WriteLine("ready");
_ = SendAsync(uart);
var buffer = new byte[1024];
int received = 0;
int wrong = 0;
while (received < Expected)
{
    int count = await uart.ReadAsync(buffer);
    for (int i = 0; i < count; i++)
    {
        if (buffer[i] != (byte)(received + i))
            wrong++;
    }

    received += count;
}

Console.WriteLine($"{received} {wrong} {uart.Lost}");

static async Task SendAsync(Uart uart)
{
    var block = new byte[256];
    for (int i = 0; i < block.Length; i++)
        block[i] = (byte)i;
    while (true)
        await uart.WriteAsync(block);
}
