using System.Runtime.CompilerServices;

uint start = Harness.Start();
Harness.Finish(start, Concat.Bench());

static class Concat
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Bench()
    {
        string text = "";
        for (int i = 0; i < 100; i++)
            text += "item " + i * 37 + ", ";
        uint hash = 2166136261;
        foreach (char c in text)
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}
