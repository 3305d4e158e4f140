using System.Runtime.CompilerServices;

sbyte[] values = [sbyte.MinValue, -100, -1, 0, 1, 7, 100, sbyte.MaxValue];
foreach (sbyte a in values)
{
    foreach (sbyte b in values)
    {
        Console.Write(Add(a, b));
        Console.Write(' ');
        Console.WriteLine(Subtract(a, b));
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static sbyte Add(sbyte a, sbyte b) => (sbyte)(a + b);

[MethodImpl(MethodImplOptions.NoInlining)]
static sbyte Subtract(sbyte a, sbyte b) => (sbyte)(a - b);
