IShape shape = new Square();
Console.WriteLine(shape.Area() + " " + shape.Name());
Console.WriteLine(((INamed)shape).Name());
Console.WriteLine(new Square() is INamed);

interface INamed
{
    string Name() => "unnamed";
}

interface IShape : INamed
{
    abstract string INamed.Name();

    int Area();
}

class Square : IShape
{
    public int Area() => 9;

    public string Name() => "square";
}
