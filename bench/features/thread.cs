Console.WriteLine("Hello, world!");
var thread = new Thread(() => Kept.Make(args.Length));
thread.Start();
thread.Join();
return Kept.IsEmpty() ? 1 : 0;

static class Kept
{
    private static byte[]? s_bytes;

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public static void Make(int length) => s_bytes = new byte[length];

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public static bool IsEmpty() => s_bytes!.Length == 0;
}
