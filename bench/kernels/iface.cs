using System.Runtime.CompilerServices;

uint start = Harness.Start();
Harness.Finish(start, Shapes.Bench());

interface IShape
{
    int Area();
}

abstract class Shape(int a, int b)
{
    public int A = a;
    public int B = b;
}

sealed class Square(int a, int b) : Shape(a, b), IShape
{
    public int Area() => A * A;
}

sealed class Rectangle(int a, int b) : Shape(a, b), IShape
{
    public int Area() => A * B;
}

sealed class Circle(int a, int b) : Shape(a, b), IShape
{
    public int Area() => 3 * A * A;
}

sealed class Triangle(int a, int b) : Shape(a, b), IShape
{
    public int Area() => A * B / 2;
}

static class Shapes
{
    static readonly IShape[] s_shapes = new IShape[16];

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Bench()
    {
        for (int i = 0; i < s_shapes.Length; i++)
        {
            s_shapes[i] = (i % 4) switch
            {
                0 => new Square(i + 1, i + 2),
                1 => new Rectangle(i + 1, i + 2),
                2 => new Circle(i + 1, i + 2),
                _ => new Triangle(i + 1, i + 2),
            };
        }
        uint sum = 0;
        for (int round = 0; round < 1000; round++)
        {
            sum += Total(s_shapes);
            ((Shape)s_shapes[round & 15]).A ^= 1;
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static uint Total(IShape[] shapes)
    {
        uint total = 0;
        foreach (IShape shape in shapes)
            total += (uint)shape.Area();
        return total;
    }
}
