using System.Runtime.CompilerServices;

long[] values = [long.MinValue, -10000000000, -1, 0, 1, 7, 10000000000, long.MaxValue];
foreach (long a in values)
{
    foreach (long b in values)
    {
        Console.Write(Multiply(a, b));
        if (b != 0 && !(a == long.MinValue && b == -1))
        {
            Console.Write(' ');
            Console.Write(Divide(a, b));
            Console.Write(' ');
            Console.Write(Remainder(a, b));
        }
        Console.WriteLine();
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long Multiply(long a, long b) => (long)(a * b);

[MethodImpl(MethodImplOptions.NoInlining)]
static long Divide(long a, long b) => (long)(a / b);

[MethodImpl(MethodImplOptions.NoInlining)]
static long Remainder(long a, long b) => (long)(a % b);
