Console.WriteLine("Hello, world!");
First.Check(args.Length);
Console.WriteLine("no");

static class First
{
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public static void Check(int value)
    {
        if (value > 3)
            throw new InvalidOperationException();
    }
}
