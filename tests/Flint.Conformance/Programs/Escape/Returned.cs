// Made by one method, used by its caller's caller.
Console.WriteLine(Outer(4).Value + Choose(true).Value + Choose(false).Value);
var pair = Pair(1, 2);
Console.WriteLine($"{pair.Left.Value} {pair.Right.Value}");
Out(out Cell cell);
Console.WriteLine(cell.Value);
Cell given = new(1);
Replace(ref given);
Clobber(20);
Console.WriteLine(given.Value);

static Cell Outer(int value) => Inner(value + 1);
static Cell Inner(int value) => new(value);

static Cell Choose(bool first)
{
    Cell a = new(10), b = new(20);
    return first ? a : b;
}

static (Cell Left, Cell Right) Pair(int a, int b) => (new Cell(a), new Cell(b));
static void Out(out Cell cell) => cell = new Cell(33);
static void Replace(ref Cell cell) => cell = new Cell(cell.Value + 41);

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
