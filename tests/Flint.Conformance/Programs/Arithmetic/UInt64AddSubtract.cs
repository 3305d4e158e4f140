using System.Runtime.CompilerServices;

ulong[] values = [0, 1, 7, 10000000000, 9223372036854775807, 9223372036854775808, 18000000000000000000, ulong.MaxValue];
foreach (ulong a in values)
{
    foreach (ulong b in values)
    {
        Console.Write(Add(a, b));
        Console.Write(' ');
        Console.WriteLine(Subtract(a, b));
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static ulong Add(ulong a, ulong b) => (ulong)(a + b);

[MethodImpl(MethodImplOptions.NoInlining)]
static ulong Subtract(ulong a, ulong b) => (ulong)(a - b);
