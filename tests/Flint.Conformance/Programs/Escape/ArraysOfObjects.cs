// Objects in a local array, read at an index that only runs tell.
Shape[] shapes = [new Circle(2), new Square(3), new Circle(1)];
int area = 0;
for (int i = 0; i < shapes.Length; i++)
    area += shapes[i].Area();
Console.WriteLine(area);
Shape largest = Largest(shapes);
Console.WriteLine(largest.Area());
Console.WriteLine(Pick(2).Area());
Shape[][] nested = [[new Square(1)], [new Square(2), new Square(4)]];
Console.WriteLine(nested[1][^1].Area());

static Shape Largest(Shape[] shapes)
{
    Shape best = shapes[0];
    foreach (Shape shape in shapes)
        if (shape.Area() > best.Area())
            best = shape;
    return best;
}

static Shape Pick(int index)
{
    Shape[] local = [new Square(5), new Square(6), new Square(7)];
    return local[index];
}

abstract class Shape
{
    public abstract int Area();
}

sealed class Circle(int radius) : Shape
{
    public override int Area() => 3 * radius * radius;
}

sealed class Square(int side) : Shape
{
    public override int Area() => side * side;
}
