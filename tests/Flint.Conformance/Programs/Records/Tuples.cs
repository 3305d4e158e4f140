using System;

var pair = (1, "one");
Console.WriteLine(pair.Item1 + pair.Item2);
(int number, string name) = pair;
Console.WriteLine(number + name);
(int X, int Y) point = (3, 4);
point.X = 5;
Console.WriteLine(point.X * point.Y);
Console.WriteLine(point == (5, 4));
Console.WriteLine(point != (5, 4));
(int a, int b) = (1, 2);
(a, b) = (b, a);
Console.WriteLine(a * 10 + b);
Console.WriteLine(MinMax([3, 1, 2]).Max);
var (low, _) = MinMax([3, 1, 2]);
Console.WriteLine(low);
var nested = (1, (2, 3), "x");
Console.WriteLine(nested.Item2.Item2);
Console.WriteLine(point.Equals((5, 4)));
Console.WriteLine((1, 2).CompareTo((1, 3)));
Console.WriteLine((1, 2, 3, 4, 5, 6, 7, 8, 9).Item9);
Console.WriteLine((1, "x").ToString());
var (x, y) = new Deconstructed();
Console.WriteLine(x + y);

static (int Min, int Max) MinMax(int[] values)
{
    (int min, int max) = (values[0], values[0]);
    foreach (int value in values)
        (min, max) = (Math.Min(min, value), Math.Max(max, value));
    return (min, max);
}

class Deconstructed
{
    public void Deconstruct(out int x, out string y) => (x, y) = (7, "seven");
}
