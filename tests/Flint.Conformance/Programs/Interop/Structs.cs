using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Structs of every size and kind that the calling convention tells apart, there and back.
Console.WriteLine(C.next_one(new One { A = 127 }).A);
Three three = C.next_three(new Three { A = -1, B = -128 });
Console.WriteLine($"{three.A} {three.B}");
Six six = C.next_six(new Six { A = int.MaxValue, B = short.MinValue });
Console.WriteLine($"{six.A} {six.B}");
Console.WriteLine(C.next_eight(new Eight { A = 0xFFFF_FFFFL }).A);
Pair pair = C.swap_pair(new Pair { X = 1.5f, Y = -2.25f });
Console.WriteLine($"{pair.X} {pair.Y}");
Console.WriteLine(C.half_real(new Real { X = -0.5 }).X);
Console.WriteLine(C.next_twelve(new Twelve { A = 1, B = 2, C = 3 }));
Vector v = C.scale_vector(new Vector { X = 1, Y = 2, Z = 3 }, 0.5);
Console.WriteLine($"{v.X} {v.Y} {v.Z}");

unsafe
{
    Five five = default;
    for (int i = 0; i < 5; i++)
        five.Bytes[i] = (byte)(i + 10);
    five = C.reverse_five(five);
    Console.WriteLine($"{five.Bytes[0]} {five.Bytes[1]} {five.Bytes[2]} {five.Bytes[3]} {five.Bytes[4]}");
}

Console.WriteLine(C.swap_overlay(new Overlay { Word = 0x01020304 }).Word.ToString("X8"));
Nested nested = C.next_nested(new Nested { Head = new One { A = 1 }, Tail = new Six { A = 2, B = 3 } });
Console.WriteLine($"{nested.Head.A} {nested.Tail.A} {nested.Tail.B}");
Packed packed = C.next_packed(new Packed { Tag = 255, Value = 0xFFFFFFFE });
Console.WriteLine($"{packed.Tag} {packed.Value}");

Console.WriteLine(C.many(1, -2, new Six { A = 3, B = -4 }, 5, new Eight { A = -6 }, 7.5, new Twelve { A = 8, B = 9, C = 10 }, -11, 65535));

var twelve = new Twelve { A = 10, B = 20 };
C.grow(ref twelve, new Six { A = 5, B = 6 });
Console.WriteLine(twelve);
C.make(out v);
Console.WriteLine($"{v.X} {v.Y} {v.Z}");
Console.WriteLine(C.sum([new Twelve { A = 1, B = 2, C = 3 }, new Twelve { A = 4, B = 5, C = 6 }], 2));
Console.WriteLine(C.sum([], 0));
Console.WriteLine(C.sum(null, 0));

// C calls back, with structs in registers and in memory.
unsafe
{
    Console.WriteLine(C.fold(&Step, new Twelve { A = 1 }, 3));
    pair = C.map_pair(&Twice, new Pair { X = 1, Y = 2 });
    Console.WriteLine($"{pair.X} {pair.Y}");
    delegate* unmanaged[Cdecl]<Twelve, Twelve> chosen = C.chooser(1);
    Console.WriteLine(chosen(new Twelve { A = 41 }));
    Console.WriteLine(C.chooser(0) == null);
}

[UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
static Twelve Step(Twelve s, Six by) => new() { A = s.A + by.A, B = s.B * 2 + by.B, C = s.C + 1 };

[UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
static Pair Twice(Pair s) => new() { X = s.X * 2, Y = s.Y * 2 };

struct One { public sbyte A; }
struct Three { public short A; public sbyte B; }
struct Six { public int A; public short B; }
struct Eight { public long A; }
struct Pair { public float X, Y; }
struct Real { public double X; }
struct Twelve { public int A, B, C; public override readonly string ToString() => $"{A} {B} {C}"; }
struct Vector { public double X, Y, Z; }
unsafe struct Five { public fixed byte Bytes[5]; }
[StructLayout(LayoutKind.Explicit)] struct Overlay { [FieldOffset(0)] public uint Word; [FieldOffset(0)] public byte First; }
struct Nested { public One Head; public Six Tail; }
[StructLayout(LayoutKind.Sequential, Pack = 1)] struct Packed { public byte Tag; public uint Value; }

static unsafe class C
{
    const string Library = "native";

    [DllImport(Library)] public static extern One next_one(One s);
    [DllImport(Library)] public static extern Three next_three(Three s);
    [DllImport(Library)] public static extern Six next_six(Six s);
    [DllImport(Library)] public static extern Eight next_eight(Eight s);
    [DllImport(Library)] public static extern Pair swap_pair(Pair s);
    [DllImport(Library)] public static extern Real half_real(Real s);
    [DllImport(Library)] public static extern Twelve next_twelve(Twelve s);
    [DllImport(Library)] public static extern Vector scale_vector(Vector s, double by);
    [DllImport(Library)] public static extern Five reverse_five(Five s);
    [DllImport(Library)] public static extern Overlay swap_overlay(Overlay s);
    [DllImport(Library)] public static extern Nested next_nested(Nested s);
    [DllImport(Library)] public static extern Packed next_packed(Packed s);
    [DllImport(Library)] public static extern long many(int a, long b, Six c, int d, Eight e, double f, Twelve g, sbyte h, ushort i);
    [DllImport(Library)] public static extern void grow(ref Twelve s, in Six by);
    [DllImport(Library)] public static extern void make(out Vector v);
    [DllImport(Library)] public static extern int sum(Twelve[]? items, int count);
    [DllImport(Library)] public static extern Twelve fold(delegate* unmanaged[Cdecl]<Twelve, Six, Twelve> step, Twelve start, int times);
    [DllImport(Library)] public static extern Pair map_pair(delegate* unmanaged[Cdecl]<Pair, Pair> f, Pair s);
    [DllImport(Library)] public static extern delegate* unmanaged[Cdecl]<Twelve, Twelve> chooser(int which);
}
