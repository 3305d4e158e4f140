using System.Runtime.CompilerServices;

uint start = Harness.Start();
Harness.Finish(start, Trees.Bench());

sealed class Node(Node? left, Node? right)
{
    public uint Count() => left is null ? 1 : 1 + left.Count() + right!.Count();
}

static class Trees
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Bench()
    {
        uint sum = 0;
        for (uint i = 0; i < 20; i++)
            sum += Make(8).Count() + i;
        return sum;
    }

    static Node Make(int depth) => depth == 0 ? new Node(null, null) : new Node(Make(depth - 1), Make(depth - 1));
}
