float[] values =
[
    0, -0.0f, 0.9f, -0.9f, 1.5f, -1.5f, 127.9f, 255.9f, 65535.5f, 2147483520f, -2147483648f, 4294967040f, 9e18f, -9e18f, 1.8e19f,
    1e30f, -1e30f, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
];
foreach (float a in values)
{
    Console.Write(BitConverter.SingleToInt32Bits(a));
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
