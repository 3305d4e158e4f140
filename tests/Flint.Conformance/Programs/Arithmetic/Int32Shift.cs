using System.Runtime.CompilerServices;

int[] values = [int.MinValue, -100000, -1, 0, 1, 7, 100000, int.MaxValue];
int[] amounts = [0, 1, 5, 7, 8, 15, 31, 32, 33, 63, 64, 65, -1];
foreach (int a in values)
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
static int Left(int a, int by) => (int)(a << by);

[MethodImpl(MethodImplOptions.NoInlining)]
static int Right(int a, int by) => (int)(a >> by);

[MethodImpl(MethodImplOptions.NoInlining)]
static int Logical(int a, int by) => (int)(a >>> by);
