var blocks = new byte[16][];
for (int i = 0; i < blocks.Length; i++)
    blocks[i] = new byte[1_024];
Shape.Keep = blocks;

uint live = (uint)GC.GetTotalMemory(forceFullCollection: true);
uint start = Harness.Start();
GC.Collect();
Harness.Finish(start, live);

static class Shape
{
    public static object? Keep;
}
