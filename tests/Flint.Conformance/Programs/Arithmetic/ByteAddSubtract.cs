using System.Runtime.CompilerServices;

byte[] values = [0, 1, 7, 100, 127, 128, 200, byte.MaxValue];
foreach (byte a in values)
{
    foreach (byte b in values)
    {
        Console.Write(Add(a, b));
        Console.Write(' ');
        Console.WriteLine(Subtract(a, b));
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static byte Add(byte a, byte b) => (byte)(a + b);

[MethodImpl(MethodImplOptions.NoInlining)]
static byte Subtract(byte a, byte b) => (byte)(a - b);
