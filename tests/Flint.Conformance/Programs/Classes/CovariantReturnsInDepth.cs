// Overrides that return more derived types: through several levels, properties, generics and interfaces.
Shape shape = new Square();
Console.WriteLine(shape.Clone().Name() + shape.Origin.GetType().Name);
Square square = new Square().Clone();
Console.WriteLine(square.Name() + square.Origin.Depth);
Rounded rounded = new();
Shape asShape = rounded;
Square asSquare = rounded;
Console.WriteLine(asShape.Clone().Name() + asSquare.Clone().Name() + rounded.Clone().Radius);
Console.WriteLine(((ICopy)rounded).Copy() + " " + ((ICopy)shape).Copy());
Func<Shape> clone = asSquare.Clone;
Console.WriteLine(clone().Name());
Factory<string> factory = new Texts();
Console.WriteLine(factory.Make() + " " + ((Factory<object>)new Objects()).Make());

class Point
{
    public virtual int Depth => 2;
}

class Point3 : Point
{
    public override int Depth => 3;
}

interface ICopy
{
    object Copy();
}

class Shape : ICopy
{
    public virtual Shape Clone() => new();

    public virtual Point Origin => new();

    public virtual string Name() => "shape ";

    public object Copy() => Clone().Name();
}

class Square : Shape
{
    public override Square Clone() => new();

    public override Point3 Origin => new();

    public override string Name() => "square ";
}

class Rounded : Square
{
    public int Radius = 7;

    public override Rounded Clone() => new() { Radius = Radius + 1 };

    public override string Name() => "rounded ";
}

abstract class Factory<T>
{
    public abstract T Make();
}

class Texts : Factory<string>
{
    public override string Make() => "text";
}

class Objects : Factory<object>
{
    public override string Make() => "object";
}
