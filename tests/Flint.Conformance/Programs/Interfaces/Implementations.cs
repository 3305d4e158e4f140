using System;

IShape[] shapes = [new Square(), new Circle(), new Pixel(3)];
foreach (IShape shape in shapes)
{
    Console.WriteLine(shape.Name());
    Console.WriteLine(shape.Size);
}

var both = new Both();
Console.WriteLine(both.Get());
Console.WriteLine(((ILeft)both).Get());
Console.WriteLine(((IRight)both).Get());
IRight right = both;
Console.WriteLine(right is ILeft);

interface IShape
{
    int Size { get; }

    string Name();
}

class Square : IShape
{
    public virtual int Size => 4;

    public virtual string Name() => "square";
}

class Circle : Square, IShape
{
    public override int Size => 1;

    string IShape.Name() => "circle";
}

struct Pixel(int size) : IShape
{
    public int Size { get; } = size;

    public readonly string Name() => "pixel";
}

interface ILeft
{
    string Get();
}

interface IRight
{
    string Get();
}

class Both : ILeft, IRight
{
    public string Get() => "own";

    string ILeft.Get() => "left";

    string IRight.Get() => "right";
}
