using System.Runtime.CompilerServices;

short[] values = [short.MinValue, -300, -1, 0, 1, 7, 300, short.MaxValue];
foreach (short a in values)
{
    foreach (short b in values)
    {
        Console.Write(Add(a, b));
        Console.Write(' ');
        Console.WriteLine(Subtract(a, b));
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static short Add(short a, short b) => (short)(a + b);

[MethodImpl(MethodImplOptions.NoInlining)]
static short Subtract(short a, short b) => (short)(a - b);
