using System.Runtime.CompilerServices;

uint[] values = [0, 1, 7, 100000, 2147483647, 2147483648, 4000000000, uint.MaxValue];
foreach (uint a in values)
{
    foreach (uint b in values)
    {
        Console.Write(Add(a, b));
        Console.Write(' ');
        Console.WriteLine(Subtract(a, b));
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static uint Add(uint a, uint b) => (uint)(a + b);

[MethodImpl(MethodImplOptions.NoInlining)]
static uint Subtract(uint a, uint b) => (uint)(a - b);
