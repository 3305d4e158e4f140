using System;

Console.WriteLine("start");
Precise.Method();
Console.WriteLine(Precise.Field);
Console.WriteLine("between");
_ = new ByInstance();
_ = new ByInstance();
Console.WriteLine(First.Value);

class Precise
{
    public static int Field;

    static Precise()
    {
        Console.WriteLine("Precise");
        Field = 4;
    }

    public static void Method() => Console.WriteLine("method");
}

class ByInstance
{
    static ByInstance() => Console.WriteLine("ByInstance");

    public ByInstance() => Console.WriteLine("instance");
}

class First
{
    public static int Value;

    static First()
    {
        Console.WriteLine("First");
        Value = Second.Value + 1;
    }
}

class Second
{
    public static int Value;

    static Second()
    {
        Console.WriteLine("Second");
        Value = First.Value + 10;
    }
}
