using System.Runtime.CompilerServices;

sbyte[] values = [sbyte.MinValue, -100, -1, 0, 1, 7, 100, sbyte.MaxValue];
foreach (sbyte a in values)
    foreach (sbyte b in values)
        Console.WriteLine(Flags(a, b) * 100 + Branches(a, b));

[MethodImpl(MethodImplOptions.NoInlining)]
static int Flags(sbyte a, sbyte b)
{
    bool less = a < b;
    bool lessOrEqual = a <= b;
    bool equal = a == b;
    return (less ? 1 : 0) + (lessOrEqual ? 2 : 0) + (equal ? 4 : 0) + (a > b ? 8 : 0) + (a >= b ? 16 : 0) + (a != b ? 32 : 0);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static int Branches(sbyte a, sbyte b)
{
    int taken = 0;
    if (a < b)
        taken += 1;
    if (!(a <= b))
        taken += 2;
    if (a == b)
        taken += 4;
    while (a > b && taken < 10)
        taken += 10;
    return taken + a.CompareTo(b).CompareTo(0) + (a.Equals(b) ? 50 : 0);
}
