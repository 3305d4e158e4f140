Shape[] shapes = [new Circle(2), new Box(3, 4), new Box(5, 5), new Dot()];
foreach (Shape shape in shapes)
    Console.WriteLine(Area(shape));
Console.WriteLine(Quadrant((1, 1)) + Quadrant((-1, 2)) + Quadrant((0, 5)) + Quadrant((3, -3)));
Console.WriteLine(new Pair(1, "a") is (1, { Length: 1 } text) ? text : "none");
(int, (string, bool)) nested = (1, ("x", true));
Console.WriteLine(nested is (> 0, ("x", var flag)) && flag);

static int Area(Shape shape) => shape switch
{
    Circle(var r) => 3 * r * r,
    Box(var w, var h) when w == h => w * w * -1,
    Box(var w, var h) { IsFlat: false } => w * h,
    _ => 0,
};

static string Quadrant((int X, int Y) point) => point switch
{
    (> 0, > 0) => "I",
    (< 0, > 0) => "II",
    (0, _) or (_, 0) => "axis",
    _ => "other",
};

class Shape;

class Dot : Shape;

class Circle(int radius) : Shape
{
    public void Deconstruct(out int r) => r = radius;
}

class Box(int width, int height) : Shape
{
    public bool IsFlat => height == 0;

    public void Deconstruct(out int w, out int h) => (w, h) = (width, height);
}

class Pair(int number, string text)
{
    public void Deconstruct(out int n, out string t)
    {
        n = number;
        t = text;
    }
}
