Node? first = null;
for (int i = 0; i < 1_000; i++)
    first = new Node { Next = first, Value = i };
Shape.Keep = first;

uint live = (uint)GC.GetTotalMemory(forceFullCollection: true);
uint start = Harness.Start();
GC.Collect();
Harness.Finish(start, live);

sealed class Node
{
    public Node? Next;
    public int Value;
}

static class Shape
{
    public static object? Keep;
}
