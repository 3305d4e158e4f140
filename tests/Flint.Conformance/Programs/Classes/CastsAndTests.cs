using System;

object[] values = [new Base(), new Derived(), new Other(), "text", 5, 5L, new int[2], new string[1], null];
foreach (object value in values)
{
    int bits = 0;
    if (value is Base)
        bits |= 1;
    if (value is Derived)
        bits |= 2;
    if (value is IMark)
        bits |= 4;
    if (value is string)
        bits |= 8;
    if (value is int)
        bits |= 16;
    if (value is long)
        bits |= 32;
    if (value is int[])
        bits |= 64;
    if (value is object[])
        bits |= 128;
    if (value is ValueType)
        bits |= 256;
    if (value is Array)
        bits |= 512;
    Console.WriteLine(bits);
}
Base b = (Base)values[1];
Console.WriteLine((b as Derived) != null);
Console.WriteLine((b as Other) != null);
Console.WriteLine((object)b as string ?? "no string");
IMark mark = values[2] as IMark;
Console.WriteLine(mark.Mark());

interface IMark
{
    int Mark();
}

class Base
{
}

class Derived : Base
{
}

class Other : Base, IMark
{
    public int Mark() => 12;
}
