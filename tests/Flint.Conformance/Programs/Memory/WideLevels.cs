using System;

// Each level has more branches than a collector could note, and the last of them, which lies first in memory, goes on.
object[] top = Build(120);
for (int i = 0; i < 3; i++)
{
    GC.Collect();
    _ = new byte[2000];
}
int levels = 0;
int sum = 0;
for (object[] level = top; level != null; level = (object[])level[^1])
{
    levels++;
    for (int i = 0; i < level.Length - 1; i++)
        sum += ((int[])((object[])level[i])[0])[0];
}
Console.WriteLine($"{levels} {sum}");

static object[] Build(int depth)
{
    object[] below = null;
    for (int level = 0; level < depth; level++)
    {
        object[] branches = new object[62];
        branches[^1] = below;
        for (int i = 0; i < branches.Length - 1; i++)
            branches[i] = new object[] { new int[] { i } };
        below = branches;
    }
    return below;
}
