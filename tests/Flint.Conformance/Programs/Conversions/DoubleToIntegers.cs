double[] values =
[
    0, -0.0, 0.9, -0.9, 1.5, -1.5, 127.9, 255.9, 65535.5, 2147483520, -2147483648, 4294967040, 9e18, -9e18, 1.8e19,
    1e30, -1e30, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
];
foreach (double a in values)
{
    Console.Write(BitConverter.DoubleToInt64Bits(a));
    Console.Write(' ');
    Console.Write(unchecked((int)a));
    Console.Write(' ');
    Console.Write(unchecked((uint)a));
    Console.Write(' ');
    Console.Write(unchecked((long)a));
    Console.Write(' ');
    Console.Write(unchecked((ulong)a));
    Console.WriteLine();
}
