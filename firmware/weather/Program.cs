using Flint.Boards;
using Flint.Hal;
using Weather;

I2cController bus = Board.I2c.Open(400_000);
var sensor = new Bme280(bus);
var display = new Ssd1306(bus);
display.Clear();
while (true)
{
    Reading reading = sensor.Read();
    string temperature = $"{Tenths(reading.CentiCelsius / 10)} C";
    string humidity = $"{Tenths(reading.MilliPercent / 100)} %";
    string pressure = $"{Tenths(reading.Pascal / 10)} hPa";
    display.Write(0, temperature);
    display.Write(2, humidity);
    display.Write(4, pressure);
    Console.WriteLine($"{temperature}, {humidity}, {pressure}");
    Thread.Sleep(1000);
}

static string Tenths(int value) => $"{(value < 0 ? "-" : "")}{Math.Abs(value) / 10}.{Math.Abs(value) % 10}";
