using System.Runtime.InteropServices;

Console.WriteLine(C.call_answer(41));
Console.WriteLine(C.call_hooks(10));
Console.WriteLine(C.call_triple(1));
Console.WriteLine(C.use_memory(2000));

try
{
    C.call_answer(-1);
}
catch (ArgumentException)
{
    // C cannot be left by an exception, so it does not come here.
    Console.WriteLine("caught");
}

static class Exported
{
    [UnmanagedCallersOnly(EntryPoint = "app_answer")]
    static int Answer(int x) => Check(x) + 100;

    [UnmanagedCallersOnly(EntryPoint = "hook")]
    static int Hook(int x)
    {
        try
        {
            return Check(-x);
        }
        catch (ArgumentException)
        {
            return x * 2;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "app_triple")]
    static Triple Swap(Triple t, long n) => new() { A = t.C, B = t.B, C = t.A + (int)(n >> 32) };

    [UnmanagedCallersOnly(EntryPoint = "nothing_calls_this")]
    static int Unused(int x) => x * 12345;

    static int Check(int x) => x >= 0 ? x : throw new ArgumentException("less than nothing");
}

struct Triple { public int A, B, C; }

static class C
{
    [DllImport("native")] public static extern int call_answer(int x);
    [DllImport("native")] public static extern int call_hooks(int x);
    [DllImport("native")] public static extern int call_triple(int x);
    [DllImport("native")] public static extern int use_memory(int rounds);
}
