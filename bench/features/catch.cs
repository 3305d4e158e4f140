Console.WriteLine("Hello, world!");
Kept.Make(args.Length);
try
{
    First.Check(args.Length);
}
catch (InvalidOperationException)
{
    Console.WriteLine("no");
}

static class First
{
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public static void Check(int value)
    {
        if (value > 3 || Kept.IsEmpty())
            throw new InvalidOperationException();
    }
}

static class Kept
{
    private static byte[]? s_bytes;

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public static void Make(int length) => s_bytes = new byte[length];

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public static bool IsEmpty() => s_bytes!.Length == 0;
}
