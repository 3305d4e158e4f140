// with, MemberwiseClone, array copies and Array.Copy share what objects refer to.
Document copy = Copy();
Clobber(30);
Console.WriteLine($"{copy.Title} {copy.Author.Value}");
Cell[] cells = Cells();
Clobber(30);
Console.WriteLine(cells[0].Value + cells[1].Value);
var cloned = (Cell[])cells.Clone();
cloned[0].Value = 50;
Console.WriteLine(cells[0].Value);
var shallow = new Shallow { Inner = new Cell(8) };
Console.WriteLine(shallow.Copy().Inner.Value);

static Document Copy()
{
    var original = new Document("first", new Cell(1));
    return original with { Title = "second" };
}

static Cell[] Cells()
{
    Cell[] made = [new(3), new(4)];
    Cell[] target = new Cell[2];
    Array.Copy(made, target, 2);
    return target;
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

sealed record Document(string Title, Cell Author);

sealed class Shallow
{
    public Cell Inner = null!;

    public Shallow Copy() => (Shallow)MemberwiseClone();
}
