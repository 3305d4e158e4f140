using System.Runtime.CompilerServices;

long[] values = [long.MinValue, -10000000000, -1, 0, 1, 7, 10000000000, long.MaxValue];
foreach (long a in values)
{
    foreach (long b in values)
    {
        Console.Write(Add(a, b));
        Console.Write(' ');
        Console.WriteLine(Subtract(a, b));
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long Add(long a, long b) => (long)(a + b);

[MethodImpl(MethodImplOptions.NoInlining)]
static long Subtract(long a, long b) => (long)(a - b);
