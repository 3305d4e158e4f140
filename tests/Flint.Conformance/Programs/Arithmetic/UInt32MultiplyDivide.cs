using System.Runtime.CompilerServices;

uint[] values = [0, 1, 7, 100000, 2147483647, 2147483648, 4000000000, uint.MaxValue];
foreach (uint a in values)
{
    foreach (uint b in values)
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
static uint Multiply(uint a, uint b) => (uint)(a * b);

[MethodImpl(MethodImplOptions.NoInlining)]
static uint Divide(uint a, uint b) => (uint)(a / b);

[MethodImpl(MethodImplOptions.NoInlining)]
static uint Remainder(uint a, uint b) => (uint)(a % b);
