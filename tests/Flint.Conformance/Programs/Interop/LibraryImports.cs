using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

// The SDK's generator writes the marshalling, of the library's own marshallers.
int[] numbers = [1, 2, 3, 4, 5];
C.Reverse(numbers, numbers.Length);
Console.WriteLine(string.Join(' ', numbers));
Span<int> some = stackalloc int[] { 7, 8, 9 };
C.Reverse(some[1..], 2);
Console.WriteLine($"{some[0]} {some[1]} {some[2]}");
C.Reverse([], 0);

foreach (string? text in (string?[])[null, "", "Grüße €", new string('ö', 600)])
    Console.WriteLine($"{C.Length(text)} {C.Hash16(text)}");
Console.WriteLine($"{C.Divide(17, 5, out int rest)} {rest}");
Console.WriteLine(C.Mean([1.5, 2.5, 4.25], 3));
Console.WriteLine($"{C.IsSet(true)} {C.IsSet(false)} {C.NotByte(true)} {C.NotByte(false)}");
Console.WriteLine($"{C.Name(0) ?? "null"} '{C.Name(1)}' '{C.Name(2)}'");
var point = new Point { X = 1, Y = 2 };
C.Move(ref point, new Point { X = 10, Y = 20 });
Console.WriteLine($"{point.X} {point.Y}");

// Memory of the program's own.
unsafe
{
    byte* block = (byte*)NativeMemory.Alloc(10);
    for (int i = 0; i < 10; i++)
        block[i] = (byte)i;
    GC.Collect();
    block = (byte*)NativeMemory.Realloc(block, 1000);
    Console.WriteLine($"{block[0]} {block[9]} {(nuint)block % 8}");
    NativeMemory.Free(block);
    int* zeros = (int*)NativeMemory.AllocZeroed(20, 4);
    Console.WriteLine(new Span<int>(zeros, 20).IndexOfAnyExcept(0));
    NativeMemory.Free(zeros);
    NativeMemory.Free(null);
}

nint copy = Marshal.StringToCoTaskMemUTF8("kept by C");
Console.WriteLine($"{C.Length(copy)} {Marshal.PtrToStringUTF8(copy)}");
Marshal.FreeCoTaskMem(copy);
nint handle = Marshal.AllocHGlobal(16);
Marshal.WriteInt32(handle, 4, 0x01020304);
Console.WriteLine($"{Marshal.ReadByte(handle, 4)} {Marshal.ReadInt16(handle, 6)}");
Marshal.FreeHGlobal(handle);

struct Point { public int X, Y; }

static partial class C
{
    const string Library = "native";

    [LibraryImport(Library, EntryPoint = "reverse")] public static partial void Reverse(Span<int> items, int count);
    [LibraryImport(Library, EntryPoint = "length8", StringMarshalling = StringMarshalling.Utf8)] public static partial int Length(string? text);
    [LibraryImport(Library, EntryPoint = "length8")] public static partial int Length(nint text);
    [LibraryImport(Library, EntryPoint = "hash16", StringMarshalling = StringMarshalling.Utf16)] public static partial uint Hash16(string? text);
    [LibraryImport(Library, EntryPoint = "divide")] public static partial int Divide(int a, int b, out int rest);
    [LibraryImport(Library, EntryPoint = "mean")] [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])] public static partial double Mean(ReadOnlySpan<double> items, int count);
    [LibraryImport(Library, EntryPoint = "is_set")] [return: MarshalAs(UnmanagedType.Bool)] public static partial bool IsSet([MarshalAs(UnmanagedType.Bool)] bool flag);
    [LibraryImport(Library, EntryPoint = "not_byte")] [return: MarshalAs(UnmanagedType.U1)] public static partial bool NotByte([MarshalAs(UnmanagedType.U1)] bool flag);
    [LibraryImport(Library, EntryPoint = "move_point")] public static partial void Move(ref Point point, in Point by);

    public static string? Name(int color) => Marshal.PtrToStringUTF8(ColorName(color));

    [LibraryImport(Library, EntryPoint = "color_name")] private static partial nint ColorName(int color);
}
