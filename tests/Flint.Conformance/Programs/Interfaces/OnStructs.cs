IShape[] shapes = [new Circle(2), new Square { Side = 3 }];
foreach (IShape shape in shapes)
{
    shape.Grow();
    Console.WriteLine(shape.Area);
}

var square = new Square { Side = 3 };
square.Grow();
((IShape)square).Grow();
Console.WriteLine(square.Area);
IShape one = square;
IShape two = one;
two.Grow();
Console.WriteLine(one.Area + " " + square.Area);
Console.WriteLine(one.Equals(two) + " " + one.Equals(square));
var unboxed = (Square)one;
unboxed.Grow();
Console.WriteLine(unboxed.Area + " " + one.Area);

interface IShape
{
    int Area { get; }

    void Grow();
}

record struct Square : IShape
{
    public int Side { get; set; }

    public readonly int Area => Side * Side;

    public void Grow() => Side++;
}

struct Circle(int radius) : IShape
{
    private int _radius = radius;

    public readonly int Area => 3 * _radius * _radius;

    void IShape.Grow() => _radius *= 2;
}
