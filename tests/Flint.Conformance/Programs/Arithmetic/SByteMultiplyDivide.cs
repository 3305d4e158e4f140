using System.Runtime.CompilerServices;

sbyte[] values = [sbyte.MinValue, -100, -1, 0, 1, 7, 100, sbyte.MaxValue];
foreach (sbyte a in values)
{
    foreach (sbyte b in values)
    {
        Console.Write(Multiply(a, b));
        if (b != 0 && !(a == sbyte.MinValue && b == -1))
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
static sbyte Multiply(sbyte a, sbyte b) => (sbyte)(a * b);

[MethodImpl(MethodImplOptions.NoInlining)]
static sbyte Divide(sbyte a, sbyte b) => (sbyte)(a / b);

[MethodImpl(MethodImplOptions.NoInlining)]
static sbyte Remainder(sbyte a, sbyte b) => (sbyte)(a % b);
