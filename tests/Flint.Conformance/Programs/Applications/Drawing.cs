using System.Numerics;

var canvas = new Canvas(40, 12);
Shape[] shapes =
[
    new Line(new(0, 0), new(39, 11)), new Rectangle(new(2, 6), 8, 4), new Circle(new(28, 5), 4), new Text(new(14, 1), "FLINT"),
    new Moved(new Rectangle(new(0, 0), 3, 2), new(35, 1)), new Line(new(20, 11), new(20, 8)), new Line(new(-5, 5), new(3, 5)),
];
foreach (Shape shape in shapes)
    shape.Draw(canvas);
Console.Write(canvas);
Console.WriteLine($"{shapes.Sum(shape => shape.Area)} {shapes.OfType<Moved>().Single().Inner.Bounds} {shapes.Select(shape => shape.Bounds).Aggregate((a, b) => a | b)}");

readonly record struct Point(int X, int Y) : IAdditionOperators<Point, Point, Point>
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);
}

readonly record struct Bounds(Point Least, Point Most)
{
    public static Bounds operator |(Bounds a, Bounds b) => new(
        new(Math.Min(a.Least.X, b.Least.X), Math.Min(a.Least.Y, b.Least.Y)), new(Math.Max(a.Most.X, b.Most.X), Math.Max(a.Most.Y, b.Most.Y)));
}

sealed class Canvas(int width, int height)
{
    readonly ulong[] _rows = new ulong[height];

    public bool this[Point point]
    {
        set
        {
            if ((uint)point.X < (uint)width && (uint)point.Y < (uint)height)
                _rows[point.Y] = value ? _rows[point.Y] | 1UL << point.X : _rows[point.Y] & ~(1UL << point.X);
        }
    }

    public override string ToString() => string.Concat(_rows.Select(row => string.Create(width + 1, row, static (line, bits) =>
    {
        for (int x = 0; x < line.Length - 1; x++)
            line[x] = (bits >> x & 1) != 0 ? '#' : '.';
        line[^1] = '\n';
    })));
}

abstract class Shape
{
    public abstract void Draw(Canvas canvas, Point offset = default);

    public virtual int Area => 0;

    public abstract Bounds Bounds { get; }
}

sealed class Line(Point from, Point to) : Shape
{
    public override Bounds Bounds => new Bounds(from, from) | new Bounds(to, to);

    public override void Draw(Canvas canvas, Point offset)
    {
        int dx = Math.Abs(to.X - from.X), dy = -Math.Abs(to.Y - from.Y), error = dx + dy;
        var step = new Point(Math.Sign(to.X - from.X), Math.Sign(to.Y - from.Y));
        for (Point at = from; ; )
        {
            canvas[at + offset] = true;
            if (at == to)
                return;
            int twice = 2 * error;
            if (twice >= dy)
            {
                error += dy;
                at = at with { X = at.X + step.X };
            }
            if (twice <= dx)
            {
                error += dx;
                at = at with { Y = at.Y + step.Y };
            }
        }
    }
}

sealed class Rectangle(Point corner, int width, int height) : Shape
{
    public override int Area => width * height;

    public override Bounds Bounds => new(corner, corner + new Point(width - 1, height - 1));

    public override void Draw(Canvas canvas, Point offset)
    {
        for (int x = 0; x < width; x++)
            for (int y = 0; y < height; y++)
                if (x == 0 || y == 0 || x == width - 1 || y == height - 1)
                    canvas[corner + offset + new Point(x, y)] = true;
    }
}

sealed class Circle(Point center, int radius) : Shape
{
    public override int Area => 3 * radius * radius;

    public override Bounds Bounds => new(center + new Point(-radius, -radius), center + new Point(radius, radius));

    public override void Draw(Canvas canvas, Point offset)
    {
        for (int x = radius, y = 0, error = 1 - radius; x >= y; y++)
        {
            foreach (Point octant in (ReadOnlySpan<Point>)[new(x, y), new(y, x), new(-y, x), new(-x, y), new(-x, -y), new(-y, -x), new(y, -x), new(x, -y)])
                canvas[center + offset + octant] = true;
            error += error < 0 ? 2 * y + 3 : 2 * (y - x--) + 5;
        }
    }
}

sealed class Text(Point at, string text) : Shape
{
    static readonly Dictionary<char, byte[]> s_font = new()
    {
        ['F'] = [7, 1, 7, 1, 1], ['L'] = [1, 1, 1, 1, 7], ['I'] = [7, 2, 2, 2, 7], ['N'] = [5, 7, 7, 5, 5], ['T'] = [7, 2, 2, 2, 2],
    };

    public override Bounds Bounds => new(at, at + new Point(4 * text.Length - 2, 4));

    public override void Draw(Canvas canvas, Point offset)
    {
        for (int i = 0; i < text.Length; i++)
            for (int y = 0; y < 5; y++)
                for (int x = 0; x < 3; x++)
                    if ((s_font[text[i]][y] >> x & 1) != 0)
                        canvas[at + offset + new Point(4 * i + x, y)] = true;
    }
}

sealed class Moved(Shape inner, Point by) : Shape
{
    public Shape Inner => inner;

    public override int Area => inner.Area;

    public override Bounds Bounds => new(inner.Bounds.Least + by, inner.Bounds.Most + by);

    public override void Draw(Canvas canvas, Point offset) => inner.Draw(canvas, offset + by);
}
