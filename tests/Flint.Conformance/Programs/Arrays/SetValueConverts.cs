// Array.SetValue and GetValue on arrays known only as Array.
Array longs = new long[3];
longs.SetValue(5, 0);
longs.SetValue((byte)200, 1);
longs.SetValue('c', 2);
Show(longs);
Try(() => longs.SetValue(1.5, 0));
Try(() => longs.SetValue("1", 0));
longs.SetValue(null, 0);
longs.SetValue(Kind.Two, 1);
Show(longs);
Array doubles = new double[2];
doubles.SetValue(3, 0);
doubles.SetValue(2.5f, 1);
Show(doubles);
Array ints = new int[2];
Try(() => ints.SetValue(7u, 0));
Try(() => ints.SetValue(7L, 0));
Try(() => ints.SetValue(true, 0));
ints.SetValue((short)-3, 1);
Show(ints);
Array kinds = new Kind[1];
Try(() => kinds.SetValue(1, 0));
kinds.SetValue(Kind.Two, 0);
Show(kinds);
Array nullables = new int?[2];
nullables.SetValue(4, 0);
nullables.SetValue(null, 1);
Console.WriteLine($"{nullables.GetValue(0)} {nullables.GetValue(1) == null}");
Try(() => nullables.SetValue(4L, 0));
Array strings = new string[2];
strings.SetValue("text", 1);
Try(() => strings.SetValue(1, 0));
Console.WriteLine($"{strings.GetValue(0) == null} {strings.GetValue(1)}");
Array grid = new string[2, 2];
grid.SetValue("corner", 1, 1);
Try(() => grid.SetValue(5, 0, 0));
Console.WriteLine(grid.GetValue(1, 1));
Array objects = new object[1];
objects.SetValue(3.5m, 0);
Console.WriteLine(objects.GetValue(0));
Try(() => ints.GetValue(2));
Try(() => grid.GetValue(0));
Array structs = new (int, string)[1];
structs.SetValue((1, "one"), 0);
Console.WriteLine(structs.GetValue(0));
Try(() => structs.SetValue((1L, "one"), 0));
Try(() => new long[1].SetValue(new int[1], 0));

static void Show(Array values)
{
    foreach (object? value in values)
        Console.Write($"{value} ");
    Console.WriteLine();
}

static void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine("done");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}

enum Kind
{
    One,
    Two,
}
