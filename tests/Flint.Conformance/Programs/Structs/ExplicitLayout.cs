using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

var bits = new FloatBits { Single = 1.5f };
Console.WriteLine(bits.Word.ToString("X8"));
bits.Word = 0x40490FDB;
Console.WriteLine((int)(bits.Single * 1000));
bits.High = 0x4000;
Console.WriteLine(bits.Word.ToString("X8"));

var gap = new Gap { First = 7, Last = 9 };
Console.WriteLine(Unsafe.SizeOf<Gap>());
Console.WriteLine(gap.First * 10 + gap.Last);

Gap copy = gap;
copy.Last = 1;
Console.WriteLine(gap.Last);
Console.WriteLine(copy.Last);

[StructLayout(LayoutKind.Explicit)]
struct FloatBits
{
    [FieldOffset(0)] public float Single;
    [FieldOffset(0)] public uint Word;
    [FieldOffset(2)] public ushort High;
}

[StructLayout(LayoutKind.Explicit)]
struct Gap
{
    [FieldOffset(0)] public byte First;
    [FieldOffset(12)] public int Last;
}
