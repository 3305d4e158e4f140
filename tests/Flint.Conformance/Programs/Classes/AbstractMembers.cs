using System;

Shape[] shapes = [new Square(3), new Rectangle(2, 5), new Square(1)];
int total = 0;
foreach (Shape shape in shapes)
{
    total += shape.Area;
    shape.Scale(2);
    Console.WriteLine(shape);
}
Console.WriteLine(total);

abstract class Shape
{
    public abstract int Area { get; }

    public abstract void Scale(int factor);

    public override string ToString() => Kind() + " " + Area;

    protected virtual string Kind() => "shape";
}

class Rectangle(int width, int height) : Shape
{
    private int _width = width;
    private int _height = height;

    public override int Area => _width * _height;

    public override void Scale(int factor)
    {
        _width *= factor;
        _height *= factor;
    }

    protected override string Kind() => "rectangle";
}

sealed class Square(int side) : Rectangle(side, side)
{
    protected override string Kind() => "square, a " + base.Kind();
}
