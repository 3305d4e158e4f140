using Flint.Boards;
using Flint.Hal;
using Flint.Hal.SiFive;

var button = new Pin(9, activeLow: true).AsInput(Pull.Up);
var led = Board.LedGreen.AsOutput();
bool wasPressed = false;
while (true)
{
    bool isPressed = button.IsActive;
    if (isPressed && !wasPressed)
        led.Toggle();
    wasPressed = isPressed;
}
