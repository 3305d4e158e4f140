// Delegates of virtual methods, and of methods of structs.
Shape[] shapes = [new Square(2), new Circle(1), new Square(3)];
int sum = 0;
foreach (Shape shape in shapes)
{
    Func<int> area = shape.Area;
    sum += Twice(area);
}

Console.WriteLine(sum);
var point = new Point(3);
Func<int, int> move = point.Move;
Console.WriteLine(move(1) + move(1));
Console.WriteLine(point.X);
Func<Keeper, Keeper> self = Keeper.Self;
Keeper kept = Make(self);
Console.WriteLine(kept.Value);

static int Twice(Func<int> function) => function() + function();
static Keeper Make(Func<Keeper, Keeper> function) => function(new Keeper(12));

abstract class Shape
{
    public abstract int Area();
}

sealed class Square(int side) : Shape
{
    public override int Area() => side * side;
}

sealed class Circle(int radius) : Shape
{
    public override int Area() => 3 * radius * radius;
}

struct Point(int x)
{
    public int X = x;

    public int Move(int by) => X += by;
}

sealed class Keeper(int value)
{
    public int Value => value;

    public static Keeper Self(Keeper keeper) => keeper;
}
