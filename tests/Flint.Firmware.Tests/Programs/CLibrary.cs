using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
unsafe
{
    int* values = stackalloc int[] { 5, -3, 9, 0, 7 };
    C.qsort(values, 5, 4, &C.Compare);
    for (int i = 0; i < 5; i++) Console.WriteLine(values[i]);
    fixed (byte* text = "1234x"u8) { byte* end; Console.WriteLine(C.ParseLong(text, &end, 10)); Console.WriteLine(end - text); }
    Console.WriteLine(C.sqrt(2.25));
}
static unsafe class C
{
    [DllImport("c")] public static extern void qsort(void* data, nuint count, nuint size, delegate* unmanaged<int*, int*, int> compare);
    [DllImport("c", EntryPoint = "strtol")] public static extern int ParseLong(byte* text, byte** end, int radix);
    [DllImport("m")] public static extern double sqrt(double x);
    [UnmanagedCallersOnly] public static int Compare(int* a, int* b) => *a - *b;
}
