using System;

Console.WriteLine(string.Join(",", Enum.GetNames(typeof(Color))));
Console.WriteLine(Enum.Parse<Color>("Green"));
Console.WriteLine((int)Enum.Parse(typeof(Color), "blue", true));
Console.WriteLine(Enum.IsDefined(typeof(Color), 3));
Console.WriteLine(Enum.IsDefined(Color.Red));
Console.WriteLine(Enum.TryParse("Read, Write", out Access access));
Console.WriteLine(access);
Console.WriteLine(Enum.TryParse("Nope", out Color none));
Console.WriteLine(none);
foreach (Color color in Enum.GetValues<Color>())
    Console.WriteLine((int)color);
Console.WriteLine(Enum.GetName(Color.Blue));
Console.WriteLine($"{Color.Red} {Color.Green:D} {Access.Read | Access.Write:G} {Color.Blue:X}");
Console.WriteLine(string.Format("{0}", Color.Red));
Console.WriteLine(typeof(Color).IsEnum && typeof(int).IsPrimitive && !typeof(string).IsValueType);
object boxed = Color.Red;
Console.WriteLine(boxed.GetType().IsEnum);
try
{
    Enum.Parse<Color>("Pink");
}
catch (ArgumentException e)
{
    Console.WriteLine(e.Message);
}

enum Color
{
    Red,
    Green = 5,
    Blue = -2,
}

[Flags]
enum Access : byte
{
    None,
    Read,
    Write,
    Execute = 4,
}
