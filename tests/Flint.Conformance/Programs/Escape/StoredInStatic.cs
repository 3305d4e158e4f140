// A static field keeps the object, directly or by way of others.
Keep(1);
KeepDeep(2);
Clobber(30);
Console.WriteLine($"{Store.One!.Value} {Store.Box!.Inner!.Value} {Store.Many[1].Value}");

static void Keep(int value)
{
    var cell = new Cell(value);
    Store.One = cell;
}

static void KeepDeep(int value)
{
    var box = new Box();
    Store.Box = box;
    box.Inner = new Cell(value);
    Cell[] many = [new(5), new(6)];
    Store.Many = many;
}

static int Clobber(int depth)
{
    Span<int> words = stackalloc int[16];
    words.Fill(-1);
    return depth == 0 ? words[3] : Clobber(depth - 1) + words[depth % 16];
}

sealed class Cell(int value)
{
    public int Value = value;
}

sealed class Box
{
    public Cell? Inner;
}

static class Store
{
    public static Cell? One;
    public static Box? Box;
    public static Cell[] Many = [];
}
