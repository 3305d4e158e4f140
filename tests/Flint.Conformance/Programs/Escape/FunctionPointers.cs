// What goes through a function pointer may be kept by what it points to.
unsafe
{
    delegate*<Cell, void> keep = &Store.Keep;
    delegate*<Cell, int> read = &Store.Read;
    Pass(keep, 5);
    Clobber(30);
    Console.WriteLine(Store.Kept!.Value);
    Console.WriteLine(read(new Cell(6)));
}

static unsafe void Pass(delegate*<Cell, void> function, int value) => function(new Cell(value));

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

static class Store
{
    public static Cell? Kept;

    public static void Keep(Cell cell) => Kept = cell;

    public static int Read(Cell cell) => cell.Value;
}
