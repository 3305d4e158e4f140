// Function pointers: managed and unmanaged, in fields, arrays and generics, compared, with refs and structs.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

unsafe
{
    delegate*<int, int, int> add = &Add;
    Console.WriteLine(add(2, 3));
    delegate*<int, int, int>[] table = [&Add, &Subtract, &Add];
    int total = 0;
    foreach (delegate*<int, int, int> entry in table)
        total += entry(10, 4);
    Console.WriteLine(total);
    Console.WriteLine(table[0] == table[2]);
    Console.WriteLine(table[0] == table[1]);
    delegate*<ref int, void> bump = &Bump;
    int value = 1;
    bump(ref value);
    Console.WriteLine(value);
    delegate*<Pair, Pair> swap = &Swap;
    Console.WriteLine(swap(new Pair(1, 2.5)));
    delegate* unmanaged<int, int> native = &Native;
    Console.WriteLine(native(20));
    delegate* unmanaged[Cdecl]<int, int> cdecl = &NativeC;
    Console.WriteLine(cdecl(20));
    delegate*<string, object> covariant = &Text;
    Console.WriteLine(covariant("x"));
    Console.WriteLine(Apply(&Square, 9) + Apply<int>(&Twice, 9));
    var holder = new Holder { Code = &Square };
    Console.WriteLine(holder.Code(5));
    void* raw = (void*)add;
    Console.WriteLine(((delegate*<int, int, int>)raw)(7, 8));
    delegate*<void> none = null;
    Console.WriteLine(none == null);
    delegate*<out int, bool> outs = &Out;
    Console.WriteLine(outs(out int result) + " " + result);
}

static int Add(int a, int b) => a + b;

static int Subtract(int a, int b) => a - b;

static void Bump(ref int value) => value++;

static Pair Swap(Pair pair) => new((int)pair.Y, pair.X);

[UnmanagedCallersOnly]
static int Native(int value) => value + 1;

[UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
static int NativeC(int value) => value + 2;

static string Text(object value) => value + "!";

static int Square(int value) => value * value;

static int Twice(int value) => value * 2;

static bool Out(out int result)
{
    result = 6;
    return true;
}

static unsafe T Apply<T>(delegate*<T, T> function, T value) => function(value);

record struct Pair(int X, double Y);

unsafe class Holder
{
    public delegate*<int, int> Code;
}
