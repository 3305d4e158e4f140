Shape.Keep = Node.Build(depth: 10);

uint live = (uint)GC.GetTotalMemory(forceFullCollection: true);
uint start = Harness.Start();
GC.Collect();
Harness.Finish(start, live);

sealed class Node
{
    Node? _left, _right;

    public static Node? Build(int depth) => depth == 0 ? null : new Node { _left = Build(depth - 1), _right = Build(depth - 1) };

    public int Count => 1 + (_left?.Count ?? 0) + (_right?.Count ?? 0);
}

static class Shape
{
    public static object? Keep;
}
