float[] values =
[
    0f, -0.0f, 1f, -1f, 0.1f, 1.5f, -2.5f, 1e10f, -3e-5f, float.Epsilon, float.MaxValue, float.MinValue,
    float.PositiveInfinity, float.NegativeInfinity, float.NaN,
];
foreach (float a in values)
{
    foreach (float b in values)
        Show(a % b);
    Console.WriteLine();
}

static void Show(float value)
{
    // A NaN's sign and payload are the machine's own business.
    Console.Write(value != value ? "NaN" : BitConverter.SingleToInt32Bits(value).ToString());
    Console.Write(' ');
}
