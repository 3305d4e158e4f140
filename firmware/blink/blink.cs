using Flint.Boards;

var led = Board.Led.AsOutput();
while (true)
{
    led.Toggle();
    Thread.Sleep(500);
}
