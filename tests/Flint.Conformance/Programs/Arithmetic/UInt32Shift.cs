using System.Runtime.CompilerServices;

uint[] values = [0, 1, 7, 100000, 2147483647, 2147483648, 4000000000, uint.MaxValue];
int[] amounts = [0, 1, 5, 7, 8, 15, 31, 32, 33, 63, 64, 65, -1];
foreach (uint a in values)
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
static uint Left(uint a, int by) => (uint)(a << by);

[MethodImpl(MethodImplOptions.NoInlining)]
static uint Right(uint a, int by) => (uint)(a >> by);

[MethodImpl(MethodImplOptions.NoInlining)]
static uint Logical(uint a, int by) => (uint)(a >>> by);
