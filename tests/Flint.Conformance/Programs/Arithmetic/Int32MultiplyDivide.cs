using System.Runtime.CompilerServices;

int[] values = [int.MinValue, -100000, -1, 0, 1, 7, 100000, int.MaxValue];
foreach (int a in values)
{
    foreach (int b in values)
    {
        Console.Write(Multiply(a, b));
        if (b != 0 && !(a == int.MinValue && b == -1))
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
static int Multiply(int a, int b) => (int)(a * b);

[MethodImpl(MethodImplOptions.NoInlining)]
static int Divide(int a, int b) => (int)(a / b);

[MethodImpl(MethodImplOptions.NoInlining)]
static int Remainder(int a, int b) => (int)(a % b);
