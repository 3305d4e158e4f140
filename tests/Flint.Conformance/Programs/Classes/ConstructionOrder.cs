using System;

_ = new Derived(5);

class Base
{
    private readonly int _first = Log("base field", 1);

    public Base(int x)
    {
        Log("base constructor", x + _first);
        Called();
    }

    protected virtual void Called() => Log("base virtual", 0);

    protected static int Log(string text, int value)
    {
        Console.WriteLine(text);
        Console.WriteLine(value);
        return value;
    }
}

class Derived : Base
{
    private readonly int _second = Log("derived field", 2);
    private readonly int _late;

    public Derived(int x)
        : this(x, 1)
    {
        Log("derived constructor", x);
    }

    private Derived(int x, int y)
        : base(x + y)
    {
        _late = 9;
        Log("private constructor", _late);
    }

    protected override void Called() => Log("derived virtual", _second * 10 + _late);
}
