using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// bool: C's int unless it is said otherwise; anything but 0 comes back as true.
Console.WriteLine($"{C.IsSet(true)} {C.IsSet(false)} {C.not_zero()} {C.not_byte(true)} {C.not_byte(false)} {C.both(true, true)} {C.both(true, false)}");

// Text: UTF-8 by default and by LPUTF8Str, UTF-16 by CharSet or LPWStr.
foreach (string text in (string[])["", "plain", "Grüße", "€ and 😀", "half \uD83D alone", "\uDE00"])
    Console.WriteLine($"{C.length8(text)} {C.Length8Explicit(text)} {C.hash8(text)} {C.hash16(text)} {C.Hash16Explicit(text)}");
Console.WriteLine($"{C.length8(null)} {C.hash16(null)}");
Console.WriteLine(C.length8(new string('x', 1000)));
Console.WriteLine($"{C.same_char('A')} {(int)C.next_wide('\u20AC'):X4} {C.NextExplicit('a')}");

// Arrays and references.
int[] numbers = [1, 2, 3, 4, 5];
C.reverse(numbers, numbers.Length);
Console.WriteLine(string.Join(' ', numbers));
Console.WriteLine(C.mean([1.5, 2.5, 4.25], 3));
Console.WriteLine($"{C.divide(17, 5, out int rest)} {rest}");
char[] letters = ['a', 'b', 'ü', 'z'];
C.upper(letters, letters.Length);
Console.WriteLine(new string(letters));
Console.WriteLine($"{C.first([7], 1)} {C.first([], 0)}");
Console.WriteLine($"{C.narrow(255)} {C.wide(-1)} {C.negate(-32768)}");
Console.WriteLine($"{C.Paint(Color.Green)} {C.Paint(Color.Red)}");

// What C returns is C's: the program makes text of it.
unsafe
{
    for (int i = 0; i < 3; i++)
        Console.WriteLine(Marshal.PtrToStringUTF8((nint)C.color_name(i)) ?? "null");
    Console.WriteLine(Marshal.PtrToStringUTF8(C.ColorName(1)));
}

// C keeps a function and a handle, and calls back later.
var state = new State { Factor = 3 };
GCHandle handle = GCHandle.Alloc(state);
unsafe
{
    C.keep(&Multiply, GCHandle.ToIntPtr(handle));
}

GC.Collect();
Console.WriteLine($"{C.call_kept(5)} {C.call_kept(-7)} {C.call_count()} {state.Sum}");
handle.Free();

[UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
static int Multiply(int x, nint context)
{
    var state = (State)GCHandle.FromIntPtr(context).Target!;
    state.Sum += x;
    // Memory moves while C waits.
    for (int i = 0; i < 10; i++)
        state.Text = new string('a', 100) + i;
    GC.Collect();
    return x * state.Factor;
}

class State
{
    public int Factor;
    public int Sum;
    public string Text = "";
}

enum Color : byte { Red, Green }

static unsafe class C
{
    const string Library = "native";

    [DllImport(Library, EntryPoint = "is_set")] public static extern bool IsSet(bool flag);
    [DllImport(Library)] public static extern bool not_zero();
    [DllImport(Library)] [return: MarshalAs(UnmanagedType.U1)] public static extern bool not_byte([MarshalAs(UnmanagedType.U1)] bool flag);
    [DllImport(Library)] [return: MarshalAs(UnmanagedType.I1)] public static extern bool both([MarshalAs(UnmanagedType.I1)] bool a, [MarshalAs(UnmanagedType.I1)] bool b);
    [DllImport(Library)] public static extern int length8(string? text);
    [DllImport(Library, EntryPoint = "length8", CharSet = CharSet.Unicode)] public static extern int Length8Explicit([MarshalAs(UnmanagedType.LPUTF8Str)] string? text);
    [DllImport(Library)] public static extern uint hash8(string text);
    [DllImport(Library, CharSet = CharSet.Unicode)] public static extern uint hash16(string? text);
    [DllImport(Library, EntryPoint = "hash16")] public static extern uint Hash16Explicit([MarshalAs(UnmanagedType.LPWStr)] string text);
    [DllImport(Library)] public static extern char same_char(char c);
    [DllImport(Library, CharSet = CharSet.Unicode)] public static extern char next_wide(char c);
    [DllImport(Library, EntryPoint = "next_wide")] [return: MarshalAs(UnmanagedType.U2)] public static extern char NextExplicit([MarshalAs(UnmanagedType.U2)] char c);
    [DllImport(Library)] public static extern void reverse(int[] items, int count);
    [DllImport(Library)] public static extern double mean(double[] items, int count);
    [DllImport(Library)] public static extern int divide(int a, int b, out int rest);
    [DllImport(Library, CharSet = CharSet.Unicode)] public static extern void upper(char[] text, int count);
    [DllImport(Library)] public static extern byte first(byte[] bytes, int count);
    [DllImport(Library)] public static extern sbyte narrow(int x);
    [DllImport(Library)] public static extern ushort wide(int x);
    [DllImport(Library)] public static extern short negate(short x);
    [DllImport(Library, EntryPoint = "same_char")] public static extern Color Paint(Color color);
    [DllImport(Library)] public static extern byte* color_name(int color);
    [DllImport(Library, EntryPoint = "color_name")] public static extern nint ColorName(int color);
    [DllImport(Library)] public static extern void keep(delegate* unmanaged[Cdecl]<int, nint, int> f, nint state);
    [DllImport(Library)] public static extern int call_kept(int x);
    [DllImport(Library)] public static extern int call_count();
}
