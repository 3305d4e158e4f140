using Flint.Boards;
using Flint.Hal;

// The output follows the input, by interrupt; the LED shows that three edges were seen.
OutputPin output = Board.Output.AsOutput();
InputPin input = Board.Input.AsInput(Pull.Up);
OutputPin led = Board.Led.AsOutput();
using PinWatch watch = input.Watch(Edge.Both);
int seen = 0;
while (true)
{
    if (watch.Count == seen)
        continue;
    seen = watch.Count;
    output.Write(watch.WasHigh);
    if (seen == 3)
        led.On();
}
