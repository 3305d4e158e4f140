using System;

Color color = Color.Green;
Console.WriteLine((int)color);
Console.WriteLine(color == Color.Green);
Console.WriteLine(color < Color.Blue);
Console.WriteLine((Color)2 == Color.Blue);
Console.WriteLine(color + 1 == Color.Blue);
Console.WriteLine(Color.Blue - Color.Red);
Console.WriteLine(color.ToString());
Console.WriteLine(((Color)77).ToString());
Access access = Access.Read | Access.Execute;
Console.WriteLine(access);
Console.WriteLine(access.HasFlag(Access.Read));
Console.WriteLine((access & Access.Write) != 0);
access ^= Access.Read;
access |= Access.Write;
Console.WriteLine((int)access);
Console.WriteLine(~Access.None == (Access)(-1));
Console.WriteLine((long)Big.Huge);
Console.WriteLine((byte)Small.Last);
Console.WriteLine(Name(Color.Red) + Name(Color.Green) + Name((Color)9));
Console.WriteLine(color.Equals(Color.Green));
Console.WriteLine(color.GetHashCode() == Color.Green.GetHashCode());
Console.WriteLine(color.CompareTo(Color.Blue));

static string Name(Color color) => color switch
{
    Color.Red => "r",
    Color.Green => "g",
    Color.Blue => "b",
    _ => "?",
};

enum Color
{
    Red,
    Green,
    Blue,
}

[Flags]
enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
    Execute = 4,
}

enum Big : long
{
    Huge = 1L << 40,
}

enum Small : byte
{
    First,
    Last = 255,
}
