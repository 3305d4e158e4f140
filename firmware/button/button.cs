using Flint.Boards;
using Flint.Hal;

var led = Board.Led.AsOutput();
using PinWatch button = Board.Input.AsInput(Pull.Up).Watch(Edge.Falling);
while (true)
{
    await button.WaitAsync();
    led.Toggle();

    // Contacts bounce for some milliseconds: edges in that time are no press.
    await Task.Delay(20);
    while (button.TryTake())
    {
    }
}
