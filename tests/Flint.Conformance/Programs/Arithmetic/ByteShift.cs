using System.Runtime.CompilerServices;

byte[] values = [0, 1, 7, 100, 127, 128, 200, byte.MaxValue];
int[] amounts = [0, 1, 5, 7, 8, 15, 31, 32, 33, 63, 64, 65, -1];
foreach (byte a in values)
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
static byte Left(byte a, int by) => (byte)(a << by);

[MethodImpl(MethodImplOptions.NoInlining)]
static byte Right(byte a, int by) => (byte)(a >> by);

[MethodImpl(MethodImplOptions.NoInlining)]
static byte Logical(byte a, int by) => (byte)(a >>> by);
