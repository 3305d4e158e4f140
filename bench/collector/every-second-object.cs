using Flint.Hal.Riscv;

var items = new object?[1_000];
for (int i = 0; i < items.Length; i++)
    items[i] = new Item { Value = i };
Shape.Keep = items;
for (int i = 0; i < items.Length; i += 2)
    items[i] = null;

uint start = Harness.Start();
GC.Collect();
uint taken = Csr.ReadInstret() - start - 1;
Console.Write(taken);
Console.Write(' ');
Console.WriteLine((uint)GC.GetTotalMemory(forceFullCollection: false));

sealed class Item
{
    public int Value;
}

static class Shape
{
    public static object? Keep;
}
