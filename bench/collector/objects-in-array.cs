var items = new object[1_000];
for (int i = 0; i < items.Length; i++)
    items[i] = new Item { Value = i };
Shape.Keep = items;

uint live = (uint)GC.GetTotalMemory(forceFullCollection: true);
uint start = Harness.Start();
GC.Collect();
Harness.Finish(start, live);

sealed class Item
{
    public int Value;
}

static class Shape
{
    public static object? Keep;
}
