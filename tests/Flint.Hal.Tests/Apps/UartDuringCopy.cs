using Flint.Boards;
using Flint.Hal;

var source = new byte[32];
var destination = new byte[32];
using (Uart uart = Board.Uart.Open(115200))
{
    uart.Write("the quick brown fox jumps over the lazy dog"u8);
    for (int i = 0; i < 20; i++)
        MemoryCopy.Copy(source, destination);
}

Console.WriteLine("sent");
