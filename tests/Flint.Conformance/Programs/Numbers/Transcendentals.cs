// Within a few units in the last place of a desktop's: twelve digits of each.
(string Name, Func<double, double> Of, double From, double To)[] functions =
[
    ("sin", Math.Sin, -50, 50), ("cos", Math.Cos, -50, 50), ("tan", Math.Tan, -1.5, 1.5), ("asin", Math.Asin, -1, 1), ("acos", Math.Acos, -1, 1), ("atan", Math.Atan, -100, 100),
    ("sinh", Math.Sinh, -20, 20), ("cosh", Math.Cosh, -20, 20), ("tanh", Math.Tanh, -5, 5), ("asinh", Math.Asinh, -50, 50), ("acosh", Math.Acosh, 1, 50), ("atanh", Math.Atanh, -0.99, 0.99),
    ("exp", Math.Exp, -50, 50), ("log", Math.Log, 0.001, 1000), ("log2", Math.Log2, 0.001, 1000), ("log10", Math.Log10, 0.001, 1000), ("cbrt", Math.Cbrt, -1000, 1000),
];
foreach ((string name, Func<double, double> of, double from, double to) in functions)
{
    Console.Write(name);
    for (int i = 0; i <= 6; i++)
        Console.Write($" {of(from + (to - from) * i / 6 + 0.0001 * (i == 0 ? 1 : i == 6 ? -1 : 0)):G12}");
    Console.WriteLine();
}

Console.WriteLine($"{Math.Pow(2, 10)} {Math.Pow(2, 0.5):G12} {Math.Pow(-2, 3)} {Math.Pow(-2, 0.5)} {Math.Pow(0, 0)} {Math.Pow(0, -1)} {Math.Pow(double.NaN, 0)} {Math.Pow(1, double.NaN)} {Math.Atan2(-1, -1):G12} {Math.Atan2(0.0, -1):G12} {Math.Atan2(-0.0, 1)}");
Console.WriteLine($"{Math.Log(0)} {Math.Log(-1)} {Math.Log(8, 2):G12} {Math.Exp(1000)} {Math.Exp(-1000)} {Math.Sin(double.PositiveInfinity)} {Math.Acos(2)} {Math.Tanh(100)} {Math.Sqrt(-1)} {Math.Atan(double.PositiveInfinity):G12}");
Console.WriteLine($"{MathF.Sin(1):G6} {MathF.Cos(1):G6} {MathF.Exp(1):G6} {MathF.Log(10):G6} {MathF.Pow(2, 0.5f):G6} {MathF.Atan2(1, 2):G6} {MathF.Sqrt(2)} {MathF.Tan(1):G6} {MathF.Log10(1000):G6} {MathF.Cbrt(8):G6}");
(double sin, double cos) = Math.SinCos(0.5);
Console.WriteLine($"{sin:G12} {cos:G12} {double.SinPi(0.5):G12} {double.Exp2(3):G12} {double.Exp10(2):G12} {double.LogP1(1):G12}");
