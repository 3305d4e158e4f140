double[] values =
[
    0, -0.0, 1, -1, 0.1, 1.5, -2.5, 1e10, -3e-5, double.Epsilon, double.MaxValue, double.MinValue,
    double.PositiveInfinity, double.NegativeInfinity, double.NaN,
];
foreach (double a in values)
{
    foreach (double b in values)
        Show(a + b);
    Console.WriteLine();
}

static void Show(double value)
{
    // A NaN's sign and payload are the machine's own business.
    Console.Write(value != value ? "NaN" : BitConverter.DoubleToInt64Bits(value).ToString());
    Console.Write(' ');
}
