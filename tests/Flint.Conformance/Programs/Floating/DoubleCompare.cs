using System.Runtime.CompilerServices;

double[] values =
[
    0, -0.0, 1, -1, 0.1, 1.5, -2.5, 1e10, -3e-5, double.Epsilon, double.MaxValue, double.MinValue,
    double.PositiveInfinity, double.NegativeInfinity, double.NaN,
];
foreach (double a in values)
    foreach (double b in values)
        Console.WriteLine(Flags(a, b) * 1000 + Branches(a, b));

[MethodImpl(MethodImplOptions.NoInlining)]
static int Flags(double a, double b)
{
    bool less = a < b;
    bool lessOrEqual = a <= b;
    bool equal = a == b;
    return (less ? 1 : 0) + (lessOrEqual ? 2 : 0) + (equal ? 4 : 0) + (a > b ? 8 : 0) + (a >= b ? 16 : 0) + (a != b ? 32 : 0);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static int Branches(double a, double b)
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
