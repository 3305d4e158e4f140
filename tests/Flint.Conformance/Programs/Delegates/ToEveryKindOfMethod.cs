IShape shape = new Square(3);
Func<int> viaInterface = shape.Area;
Func<int> viaVirtual = new Derived().Number;
Func<int> viaBase = new Derived().BaseNumber();
var point = new Point { X = 4 };
Func<int> viaStruct = point.Get;
point.X = 5;
Func<string, string> viaExtension = "pre".Join;
Func<int, string> viaGeneric = Show<int>;
Func<object?, object?, bool> viaStatic = Equals;
Func<string> viaObject = 12.ToString;
Func<int> viaProperty = () => shape.Side;
Console.WriteLine(viaInterface() + " " + viaVirtual() + " " + viaBase() + " " + viaStruct() + " " + viaExtension("post"));
Console.WriteLine(viaGeneric(8) + " " + viaStatic(1, 1) + " " + viaObject() + " " + viaProperty());
Func<int, Square> constructor = side => new Square(side);
Console.WriteLine(constructor(6).Area());

static string Show<T>(T value) => "<" + value + ">";

interface IShape
{
    int Side { get; }

    int Area();
}

class Square(int side) : IShape
{
    public int Side => side;

    public int Area() => side * side;
}

class Base
{
    public virtual int Number() => 1;
}

class Derived : Base
{
    public override int Number() => 2;

    public Func<int> BaseNumber() => base.Number;
}

struct Point
{
    public int X;

    public readonly int Get() => X;
}

static class Extensions
{
    public static string Join(this string left, string right) => left + "-" + right;
}
