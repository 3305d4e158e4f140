double[] values = [0, -0.0, 0.1, 1.0 / 3, 16777217, 1e38, 1e39, -1e39, 1e-46, 1.401298464324817e-45, double.NaN, double.PositiveInfinity];
foreach (double a in values)
{
    float single = (float)a;
    Console.Write(single != single ? "NaN" : BitConverter.SingleToInt32Bits(single).ToString());
    Console.Write(' ');
    double back = single;
    Console.WriteLine(back != back ? "NaN" : BitConverter.DoubleToInt64Bits(back).ToString());
}
