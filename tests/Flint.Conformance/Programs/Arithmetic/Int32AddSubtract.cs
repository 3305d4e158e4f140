using System.Runtime.CompilerServices;

int[] values = [int.MinValue, -100000, -1, 0, 1, 7, 100000, int.MaxValue];
foreach (int a in values)
{
    foreach (int b in values)
    {
        Console.Write(Add(a, b));
        Console.Write(' ');
        Console.WriteLine(Subtract(a, b));
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static int Add(int a, int b) => (int)(a + b);

[MethodImpl(MethodImplOptions.NoInlining)]
static int Subtract(int a, int b) => (int)(a - b);
