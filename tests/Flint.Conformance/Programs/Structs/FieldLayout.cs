using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

Console.WriteLine(Unsafe.SizeOf<ByteThenInt>());
Console.WriteLine(Unsafe.SizeOf<IntThenByte>());
Console.WriteLine(Unsafe.SizeOf<ByteThenLong>());
Console.WriteLine(Unsafe.SizeOf<Mixed>());
Console.WriteLine(Unsafe.SizeOf<Packed>());
Console.WriteLine(Unsafe.SizeOf<Nested>());
Console.WriteLine(Unsafe.SizeOf<Empty>());
Console.WriteLine(Unsafe.SizeOf<Sized>());

var mixed = new Mixed { A = 1, B = 2.5f, C = 3, D = 4.25, E = true };
Console.WriteLine(mixed.A + mixed.C);
Console.WriteLine((int)(mixed.B * 2 + mixed.D * 4));
Console.WriteLine(mixed.E);

struct ByteThenInt
{
    public byte A;
    public int B;
}

struct IntThenByte
{
    public int A;
    public byte B;
}

struct ByteThenLong
{
    public byte A;
    public long B;
}

struct Mixed
{
    public byte A;
    public float B;
    public short C;
    public double D;
    public bool E;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct Packed
{
    public byte A;
    public int B;
    public short C;
}

struct Nested
{
    public byte A;
    public IntThenByte B;
    public byte C;
}

struct Empty
{
}

[StructLayout(LayoutKind.Sequential, Size = 24)]
struct Sized
{
    public int A;
}
