#:package UnitsNet@5.75.1
using UnitsNet;
using UnitsNet.Units;

foreach (double value in (double[])[0, 1e-200, 0.00012345, 0.5, 0.0625, 1, 2.675, 25.08, 1234.567, 999999.994, 1e6, 1.5e9, -3.14159, double.MaxValue])
    Console.WriteLine($"{Length.FromMeters(value)}|{Temperature.FromDegreesCelsius(value):0.#}|{Pressure.FromHectopascals(value):F1}|{ElectricPotential.FromMillivolts(value):s3}|{RelativeHumidity.FromPercent(value):s}");
Temperature temperature = Temperature.FromDegreesFahrenheit(98.6);
Temperature? maybe = temperature;
Temperature? nothing = null;
Console.WriteLine($"{temperature:a} {temperature:u} {temperature:q} {temperature:v} [{maybe}] [{nothing}] {maybe?.ToString("a")} {temperature.ToUnit(TemperatureUnit.Kelvin)}");
Console.WriteLine($"{Length.FromMicrometers(3):a0}|{Mass.FromKilograms(2):A}|{Speed.FromKilometersPerHour(50)}|{RotationalSpeed.FromRevolutionsPerMinute(3000)}");
object boxed = Power.FromWatts(3.5m);
Console.WriteLine(boxed + " " + string.Format("{0:F3} {0:v}", boxed));
Console.WriteLine(Frequency.FromMegahertz(2.4).ToString());
Console.WriteLine(Ratio.FromPercent(12).ToString("e2"));
try
{
    Console.WriteLine(temperature.ToString("a9"));
}
catch (FormatException)
{
    Console.WriteLine("no such abbreviation");
}

try
{
    Console.WriteLine(temperature.ToString("sx"));
}
catch (FormatException)
{
    Console.WriteLine("no such format");
}
