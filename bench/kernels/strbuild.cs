using System.Runtime.CompilerServices;
using System.Text;

uint start = Harness.Start();
Harness.Finish(start, Builder.Bench());

static class Builder
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Bench()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 100; i++)
            text.Append("item ").Append(i * 37).Append(", ");
        uint hash = 2166136261;
        foreach (char c in text.ToString())
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}
