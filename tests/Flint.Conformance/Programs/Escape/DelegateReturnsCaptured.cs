// What a closure returns may be what it captured.
Console.WriteLine(Use().Value);
Console.WriteLine(Deep().Inner.Value);

static Cell Use()
{
    var cell = new Cell(6);
    Func<Cell> same = () => cell;
    return Call(same);
}

static Box Deep()
{
    var box = new Box(new Cell(7));
    Func<Box> same = () => box;
    Func<Func<Box>> twice = () => same;
    return twice()();
}

static Cell Call(Func<Cell> function) => function();

sealed class Cell(int value)
{
    public int Value = value;
}

sealed class Box(Cell inner)
{
    public Cell Inner = inner;
}
