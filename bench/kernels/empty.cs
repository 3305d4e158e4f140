using System.Runtime.CompilerServices;

uint start = Harness.Start();
Harness.Finish(start, Empty.Bench());

static class Empty
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Bench() => 0;
}
