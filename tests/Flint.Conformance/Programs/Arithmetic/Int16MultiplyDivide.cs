using System.Runtime.CompilerServices;

short[] values = [short.MinValue, -300, -1, 0, 1, 7, 300, short.MaxValue];
foreach (short a in values)
{
    foreach (short b in values)
    {
        Console.Write(Multiply(a, b));
        if (b != 0 && !(a == short.MinValue && b == -1))
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
static short Multiply(short a, short b) => (short)(a * b);

[MethodImpl(MethodImplOptions.NoInlining)]
static short Divide(short a, short b) => (short)(a / b);

[MethodImpl(MethodImplOptions.NoInlining)]
static short Remainder(short a, short b) => (short)(a % b);
