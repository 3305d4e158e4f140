double[] values =
[
    0, -0.0, 1, -1, 0.1, 1.5, -2.5, 1e10, -3e-5, double.Epsilon, double.MaxValue, double.MinValue,
    double.PositiveInfinity, double.NegativeInfinity, double.NaN,
];
foreach (double a in values)
{
    Show(-a);
    Show(a == 0 ? 1 / a : -(-a));
    Show(Math.Abs(a));
    Show(Math.Min(a, 1));
    Show(Math.Max(a, -1));
    Console.WriteLine(double.IsNaN(a) ? "nan" : double.IsInfinity(a) ? "infinite" : double.IsNegative(a) ? "negative" : "positive");
}

static void Show(double value)
{
    // A NaN's sign and payload are the machine's own business.
    Console.Write(value != value ? "NaN" : BitConverter.DoubleToInt64Bits(value).ToString());
    Console.Write(' ');
}
