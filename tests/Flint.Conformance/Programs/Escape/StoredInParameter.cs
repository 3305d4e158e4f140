// An object goes into one that a caller made.
var box = new Box();
Fill(box, 7);
FillThroughRef(ref box.Second, 8);
Box[] boxes = [new(), new()];
FillElement(boxes, 1, 9);
Clobber(30);
Console.WriteLine($"{box.First!.Value} {box.Second!.Value} {boxes[1].First!.Value} {boxes[0].First is null}");

static void Fill(Box box, int value) => box.First = new Cell(value);
static void FillThroughRef(ref Cell? cell, int value) => cell = new Cell(value);
static void FillElement(Box[] boxes, int index, int value) => boxes[index].First = new Cell(value);

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
    public Cell? First;
    public Cell? Second;
}
