using System.Runtime.CompilerServices;

ushort[] values = [0, 1, 7, 300, 32767, 32768, 60000, ushort.MaxValue];
int[] amounts = [0, 1, 5, 7, 8, 15, 31, 32, 33, 63, 64, 65, -1];
foreach (ushort a in values)
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
static ushort Left(ushort a, int by) => (ushort)(a << by);

[MethodImpl(MethodImplOptions.NoInlining)]
static ushort Right(ushort a, int by) => (ushort)(a >> by);

[MethodImpl(MethodImplOptions.NoInlining)]
static ushort Logical(ushort a, int by) => (ushort)(a >>> by);
