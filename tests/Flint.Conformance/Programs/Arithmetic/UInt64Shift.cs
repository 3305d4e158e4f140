using System.Runtime.CompilerServices;

ulong[] values = [0, 1, 7, 10000000000, 9223372036854775807, 9223372036854775808, 18000000000000000000, ulong.MaxValue];
int[] amounts = [0, 1, 5, 7, 8, 15, 31, 32, 33, 63, 64, 65, -1];
foreach (ulong a in values)
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
static ulong Left(ulong a, int by) => (ulong)(a << by);

[MethodImpl(MethodImplOptions.NoInlining)]
static ulong Right(ulong a, int by) => (ulong)(a >> by);

[MethodImpl(MethodImplOptions.NoInlining)]
static ulong Logical(ulong a, int by) => (ulong)(a >>> by);
