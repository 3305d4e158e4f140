using System.Runtime.CompilerServices;

ulong[] values = [0, 1, 7, 10000000000, 9223372036854775807, 9223372036854775808, 18000000000000000000, ulong.MaxValue];
foreach (ulong a in values)
{
    foreach (ulong b in values)
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
static ulong Multiply(ulong a, ulong b) => (ulong)(a * b);

[MethodImpl(MethodImplOptions.NoInlining)]
static ulong Divide(ulong a, ulong b) => (ulong)(a / b);

[MethodImpl(MethodImplOptions.NoInlining)]
static ulong Remainder(ulong a, ulong b) => (ulong)(a % b);
