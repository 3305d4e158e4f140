using Flint.Boards;

var led = Board.Led.AsOutput();
var output = Board.Output.AsOutput();
await Task.WhenAll(Blink(led.Toggle, 500), Blink(output.Toggle, 300));

static async Task Blink(Action toggle, int milliseconds)
{
    while (true)
    {
        toggle();
        await Task.Delay(milliseconds);
    }
}
