using System.Runtime.CompilerServices;

sbyte[] values = [sbyte.MinValue, -100, -1, 0, 1, 7, 100, sbyte.MaxValue];
int[] amounts = [0, 1, 5, 7, 8, 15, 31, 32, 33, 63, 64, 65, -1];
foreach (sbyte a in values)
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
static sbyte Left(sbyte a, int by) => (sbyte)(a << by);

[MethodImpl(MethodImplOptions.NoInlining)]
static sbyte Right(sbyte a, int by) => (sbyte)(a >> by);

[MethodImpl(MethodImplOptions.NoInlining)]
static sbyte Logical(sbyte a, int by) => (sbyte)(a >>> by);
