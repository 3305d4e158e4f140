using System.Runtime.CompilerServices;

byte[] values = [0, 1, 7, 100, 127, 128, 200, byte.MaxValue];
foreach (byte a in values)
{
    foreach (byte b in values)
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
static byte Multiply(byte a, byte b) => (byte)(a * b);

[MethodImpl(MethodImplOptions.NoInlining)]
static byte Divide(byte a, byte b) => (byte)(a / b);

[MethodImpl(MethodImplOptions.NoInlining)]
static byte Remainder(byte a, byte b) => (byte)(a % b);
