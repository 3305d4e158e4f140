using System;

Console.WriteLine(3.14159);
Console.WriteLine(1.0 / 3);
Console.WriteLine(0.1f + 0.2f);
Console.WriteLine(1e300 * 1e10);
Console.WriteLine(double.NaN);
Console.WriteLine(-0.0);
Console.WriteLine(double.Epsilon);
Console.WriteLine(float.MaxValue);
Console.WriteLine($"{2.5:F3} {1234.5678:N2} {0.00012:E2}");
Console.WriteLine(double.Parse("1.5e3") + float.Parse("-0.25"));
Console.WriteLine(double.TryParse("1.2.3", out _));
Console.WriteLine(Math.Round(2.5) + Math.Floor(-1.5) + Math.Sqrt(2));
