// Whole numbers from 2^52 on stay as they are; a carry goes from the low word of a double into the high one.
double[] values =
[
    4503599627370495.5, 4503599627370497, 9007199254740993, 1.2345678901234567e30, -1.7976931348623157e308, 1e22, -2.5, -0.0, -0.75, 0.25,
    2147483647.5, -2147483647.5, 4294967295.5, double.NegativeInfinity, double.Epsilon,
];
foreach (double value in values)
{
    foreach (double result in (double[])[Math.Truncate(value), Math.Floor(value), Math.Ceiling(value), Math.Round(value)])
        Console.WriteLine(BitConverter.DoubleToInt64Bits(result));
    float single = (float)value;
    foreach (float result in (float[])[MathF.Truncate(single), MathF.Floor(single), MathF.Ceiling(single), MathF.Round(single)])
        Console.WriteLine(BitConverter.SingleToInt32Bits(result));
}
Console.WriteLine(double.IsNaN(Math.Truncate(double.NaN)));
