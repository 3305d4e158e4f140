using System;

var a = new Point { X = 1, Y = 2 };
Point b = a;
b.X = 10;
Console.WriteLine(a.X);
Console.WriteLine(b.X);

Move(a);
Console.WriteLine(a.X);
MoveByReference(ref a);
Console.WriteLine(a.X);

var line = new Line { From = a, To = b };
line.From.X = 100;
Console.WriteLine(a.X);
Console.WriteLine(line.From.X + line.To.X);

var points = new Point[2];
points[0].X = 5;
Point element = points[0];
element.X = 6;
Console.WriteLine(points[0].X);
foreach (Point point in points)
    Console.WriteLine(point.X + point.Y);

var holder = new Holder { Position = a };
Point taken = holder.Position;
taken.Y = 50;
Console.WriteLine(holder.Position.Y);
holder.Position.Y = 60;
Console.WriteLine(holder.Position.Y);
Console.WriteLine(default(Point).X);

static void Move(Point point) => point.X += 1000;

static void MoveByReference(ref Point point) => point.X += 1000;

struct Point
{
    public int X;
    public int Y;
}

struct Line
{
    public Point From;
    public Point To;
}

class Holder
{
    public Point Position;
}
