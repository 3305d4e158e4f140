// Objects that never leave their method.
for (int i = 0; i < 3; i++)
{
    var point = new Point(i, i + 1);
    Console.WriteLine(Sum(point) + point.Scale(3).X);
}

static int Sum(Point point) => point.X + point.Y;

sealed class Point(int x, int y)
{
    public int X = x;
    public int Y = y;

    public Point Scale(int by)
    {
        X *= by;
        Y *= by;
        return this;
    }
}
