using System.Runtime.CompilerServices;

ushort[] values = [0, 1, 7, 300, 32767, 32768, 60000, ushort.MaxValue];
foreach (ushort a in values)
    foreach (ushort b in values)
        Console.WriteLine(Flags(a, b) * 100 + Branches(a, b));

[MethodImpl(MethodImplOptions.NoInlining)]
static int Flags(ushort a, ushort b)
{
    bool less = a < b;
    bool lessOrEqual = a <= b;
    bool equal = a == b;
    return (less ? 1 : 0) + (lessOrEqual ? 2 : 0) + (equal ? 4 : 0) + (a > b ? 8 : 0) + (a >= b ? 16 : 0) + (a != b ? 32 : 0);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static int Branches(ushort a, ushort b)
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
