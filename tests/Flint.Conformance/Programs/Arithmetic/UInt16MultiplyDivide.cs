using System.Runtime.CompilerServices;

ushort[] values = [0, 1, 7, 300, 32767, 32768, 60000, ushort.MaxValue];
foreach (ushort a in values)
{
    foreach (ushort b in values)
    {
        Console.Write(Multiply(a, b));
        if (b != 0)
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
static ushort Multiply(ushort a, ushort b) => (ushort)(a * b);

[MethodImpl(MethodImplOptions.NoInlining)]
static ushort Divide(ushort a, ushort b) => (ushort)(a / b);

[MethodImpl(MethodImplOptions.NoInlining)]
static ushort Remainder(ushort a, ushort b) => (ushort)(a % b);
