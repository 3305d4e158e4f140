using Flint.Boards;
using Flint.Hal;
using Meadow.Foundation.Leds;
using Meadow.Foundation.Sensors.Buttons;
using Meadow.Hardware;
using Meadow.Units;
using Parts;

var led = new Led(Board.Led.AsMeadow());
var button = new PushButton(Board.Input.AsMeadow(), ResistorMode.InternalPullUp);
button.Clicked += (_, _) => led.IsOn = !led.IsOn;

var lamp = new PwmLed(Board.Pwm.AsMeadow());
lamp.SetBrightness(0.25f);

var thermometer = new Tmp102(Board.I2c.AsMeadow(I2cBusSpeed.Fast));
Console.WriteLine(thermometer.ReadSixteenths());

var panel = new Panel(Board.Spi.AsMeadow(new Frequency(1, Frequency.UnitType.Megahertz)), Board.Output.AsMeadow(), Board.LedGreen.AsMeadow());
panel.Show([0x12, 0x34]);
Console.WriteLine(panel.ReadStatus());

try
{
    _ = new PwmLed(Board.LedGreen.AsMeadow());
}
catch (ArgumentException)
{
    Console.WriteLine("a pin without pulse-width modulation");
}

Console.WriteLine("ready");
await Task.Delay(1000);
Console.WriteLine(button.Clicks);
button.Dispose();
