using System.Runtime.CompilerServices;

ushort[] values = [0, 1, 7, 300, 32767, 32768, 60000, ushort.MaxValue];
foreach (ushort a in values)
{
    foreach (ushort b in values)
    {
        Console.Write(Add(a, b));
        Console.Write(' ');
        Console.WriteLine(Subtract(a, b));
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static ushort Add(ushort a, ushort b) => (ushort)(a + b);

[MethodImpl(MethodImplOptions.NoInlining)]
static ushort Subtract(ushort a, ushort b) => (ushort)(a - b);
