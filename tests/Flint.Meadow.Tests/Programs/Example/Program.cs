using Flint.Boards;
using Flint.Hal;
using Meadow.Foundation.Leds;
using Meadow.Foundation.Sensors.Buttons;

var led = new Led(Board.Led.AsMeadow());
var button = new PushButton(Board.Input.AsMeadow());
button.Clicked += (sender, args) => led.IsOn = !led.IsOn;
await Task.Delay(Timeout.Infinite);
