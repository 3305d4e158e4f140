using System.Runtime.CompilerServices;

float[] values =
[
    0f, -0.0f, 1f, -1f, 0.1f, 1.5f, -2.5f, 1e10f, -3e-5f, float.Epsilon, float.MaxValue, float.MinValue,
    float.PositiveInfinity, float.NegativeInfinity, float.NaN,
];
foreach (float a in values)
    foreach (float b in values)
        Console.WriteLine(Flags(a, b) * 1000 + Branches(a, b));

[MethodImpl(MethodImplOptions.NoInlining)]
static int Flags(float a, float b)
{
    bool less = a < b;
    bool lessOrEqual = a <= b;
    bool equal = a == b;
    return (less ? 1 : 0) + (lessOrEqual ? 2 : 0) + (equal ? 4 : 0) + (a > b ? 8 : 0) + (a >= b ? 16 : 0) + (a != b ? 32 : 0);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static int Branches(float a, float b)
{
    int taken = 0;
    if (a < b)
        taken += 1;
    if (!(a < b))
        taken += 2;
    if (a <= b)
        taken += 4;
    if (!(a <= b))
        taken += 8;
    if (!(a > b))
        taken += 16;
    if (!(a >= b))
        taken += 32;
    if (!(a == b))
        taken += 64;
    if (!(a != b))
        taken += 128;
    return taken;
}
