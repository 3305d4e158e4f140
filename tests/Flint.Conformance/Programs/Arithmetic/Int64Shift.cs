using System.Runtime.CompilerServices;

long[] values = [long.MinValue, -10000000000, -1, 0, 1, 7, 10000000000, long.MaxValue];
int[] amounts = [0, 1, 5, 7, 8, 15, 31, 32, 33, 63, 64, 65, -1];
foreach (long a in values)
{
    foreach (int by in amounts)
    {
        Console.Write(Left(a, by));
        Console.Write(' ');
        Console.Write(Right(a, by));
        Console.Write(' ');
        Console.WriteLine(Logical(a, by));
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long Left(long a, int by) => (long)(a << by);

[MethodImpl(MethodImplOptions.NoInlining)]
static long Right(long a, int by) => (long)(a >> by);

[MethodImpl(MethodImplOptions.NoInlining)]
static long Logical(long a, int by) => (long)(a >>> by);
