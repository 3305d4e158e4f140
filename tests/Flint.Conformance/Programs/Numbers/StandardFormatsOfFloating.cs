double[] values = [0, -0.0, 1, -1, 0.5, 1.5, 2.5, 0.125, 0.375, 0.001, 0.005, 0.015, 999.995, 1234567.891, 1e15, 123456789012345680, 1e21, 1e-5, 1e-7, 1.7976931348623157E+308, 5E-324, double.NaN, double.PositiveInfinity, double.NegativeInfinity, Math.PI, -9.9999, 99999.5, 0.99999, 1e100];
foreach (double v in values)
{
    Console.WriteLine($"{v:F2} {v:F0} {v:F} {v:F10} {v:N} {v:N0} {v:N3} {v:P} {v:P0} {v:P1}");
    Console.WriteLine($"{v:E} {v:E0} {v:e3} {v:E10} {v:G} {v:G3} {v:G17} {v:G1} {v:G15} {v:R}");
    float f = (float)v;
    Console.WriteLine($"{f:F2} {f:E} {f:G4} {f:N1} {f:P} {f:G9}");
    Console.WriteLine(v.ToString("F3") + v.ToString("f1") + v.ToString("n2") + v.ToString("F25") + v.ToString("E20"));
}
var random = new Random(3);
for (int i = 0; i < 300; i++)
{
    double v = BitConverter.Int64BitsToDouble(random.NextInt64());
    double w = Math.Round(random.NextDouble() * 1000, 3);
    Console.WriteLine($"{v:E5} {v:G7} {w:F2} {w:F1} {w:N1} {-w:P1} {w:G2}");
}
