// A span keeps the array that it was made from.
ReadOnlySpan<int> kept = Make();
Clobber(30);
Console.WriteLine(kept[0] + kept[2]);
Memory<int> memory = MakeMemory();
Clobber(30);
Console.WriteLine(memory.Span[1]);
Span<char> text = new char[4];
"abcd".AsSpan().CopyTo(text);
Console.WriteLine(text.ToString());
Span<Cell> cells = new Cell[2];
cells[0] = new Cell(4);
cells.Reverse();
Console.WriteLine(cells[1].Value);

static ReadOnlySpan<int> Make() => new int[] { Environment.TickCount > 0 ? 3 : 1, 4, 5 };
static Memory<int> MakeMemory() => new[] { 6, 7, 8 };

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
