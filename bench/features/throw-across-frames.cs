using System.Runtime.CompilerServices;

uint start = Harness.Start();
uint caught = 0;
try
{
    Frames.One(args.Length);
}
catch (InvalidOperationException)
{
    caught = 1;
}

Harness.Finish(start, caught);

static class Frames
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int One(int value) => Two(value) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Two(int value) => Three(value) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Three(int value) => Four(value) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Four(int value) => Five(value) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Five(int value) => value >= 0 ? throw new InvalidOperationException() : value;
}
