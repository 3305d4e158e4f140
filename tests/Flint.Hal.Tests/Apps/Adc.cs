using Flint.Boards;
using Flint.Hal;

AnalogInput input = Board.Adc.Open();
Console.WriteLine(input.ReadMillivolts());
Thread.Sleep(10);
Console.WriteLine(input.ReadMillivolts());
Console.WriteLine(input.Read() < 1 << AnalogInput.Bits);
