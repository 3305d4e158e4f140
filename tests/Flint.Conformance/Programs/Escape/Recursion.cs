// Each call has its own object; some are passed down, some come back up.
Console.WriteLine(Down(5, new Cell(1)));
Console.WriteLine(Up(4).Value);
Console.WriteLine(Depth(null, 6));
Console.WriteLine(Even(7) + " " + Odd(7));

static int Down(int depth, Cell above)
{
    if (depth == 0)
        return above.Value;
    var own = new Cell(above.Value + depth);
    int below = Down(depth - 1, own);
    return below * 2 + own.Value;
}

static Cell Up(int depth)
{
    if (depth == 0)
        return new Cell(1);
    Cell below = Up(depth - 1);
    var own = new Cell(below.Value * depth);
    return depth % 2 == 0 ? own : new Cell(own.Value + 1);
}

static int Depth(Link? above, int left)
{
    var own = new Link(above, left);
    if (left > 0)
        return Depth(own, left - 1);
    int sum = 0;
    for (Link? link = own; link is not null; link = link.Above)
        sum = sum * 10 + link.Value;
    return sum;
}

static bool Even(int n) => n == 0 || Odd(new Cell(n - 1).Value);
static bool Odd(int n) => n != 0 && Even(new Cell(n - 1).Value);

sealed class Cell(int value)
{
    public int Value = value;
}

sealed class Link(Link? above, int value)
{
    public Link? Above => above;

    public int Value => value;
}
