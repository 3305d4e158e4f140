using Flint.Boards;
using Flint.Hal;

AnalogInput input = Board.Adc1.Open();
AnalogInput temperature = Board.Temperature.Open();
Console.WriteLine($"{AnalogInput.Bits} {input.Read()} {input.ReadMillivolts()} {temperature.ReadMillivolts()} {input.Read()}");
