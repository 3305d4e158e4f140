using System.Runtime.CompilerServices;

short[] values = [short.MinValue, -300, -1, 0, 1, 7, 300, short.MaxValue];
int[] amounts = [0, 1, 5, 7, 8, 15, 31, 32, 33, 63, 64, 65, -1];
foreach (short a in values)
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
static short Left(short a, int by) => (short)(a << by);

[MethodImpl(MethodImplOptions.NoInlining)]
static short Right(short a, int by) => (short)(a >> by);

[MethodImpl(MethodImplOptions.NoInlining)]
static short Logical(short a, int by) => (short)(a >>> by);
