using System;

object boxed = 5;
int unboxed = (int)boxed;
Console.WriteLine(unboxed + 1);
Console.WriteLine(boxed.Equals(5));
Console.WriteLine(boxed.Equals(5L));
Console.WriteLine(boxed.ToString());
Console.WriteLine(boxed.GetHashCode());
object copy = boxed;
boxed = (int)boxed + 1;
Console.WriteLine(copy);
Console.WriteLine(boxed);
object[] mixed = [1, 'c', 2.5, true, "s", 3L, (byte)4, Color.Blue];
foreach (object value in mixed)
    Console.WriteLine(Kind(value));
object point = new Point { X = 3 };
((IMove)point).Move();
Console.WriteLine(((Point)point).X);
Color color = (Color)mixed[7];
Console.WriteLine((int)color);
object enumAsInt = Color.Blue;
Console.WriteLine((int)enumAsInt);
ValueType valueType = 9;
Console.WriteLine((int)valueType);
IComparable comparable = 4;
Console.WriteLine(comparable.CompareTo(5));
Console.WriteLine(ReferenceEquals(boxed, boxed));

static string Kind(object value) => value switch
{
    int i => "int " + i,
    char c => "char " + c,
    double => "double",
    bool b => b ? "true" : "false",
    string s => "string " + s,
    long => "long",
    byte => "byte",
    Color => "color",
    _ => "?",
};

enum Color
{
    Red,
    Blue = 7,
}

interface IMove
{
    void Move();
}

struct Point : IMove
{
    public int X;

    public void Move() => X++;
}
