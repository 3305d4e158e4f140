using Flint.Boards;
using Flint.Hal;

// A serial port with buffers: what comes goes back in upper case, and a full line ends the program.
Uart uart = Board.Uart.Open(115200, bufferSize: 32);
while (true)
{
    int value = uart.TryRead();
    if (value < 0)
        continue;
    while (!uart.TryWrite((byte)(value is >= 'a' and <= 'z' ? value - 32 : value)))
    {
    }

    if (value == '\n')
        break;
}

uart.Flush();
