for (int i = 0; i < 3; i++)
{
    try
    {
        Console.WriteLine(new Child(i).Value);
    }
    catch (ArgumentException e)
    {
        Console.WriteLine(e.Message);
    }
}

try
{
    var items = new List<Child> { new(2), new(0) };
    Console.WriteLine(items.Count);
}
catch (ArgumentException e)
{
    Console.WriteLine(e.Message);
}

class Parent
{
    protected Parent(int n)
    {
        Console.WriteLine("parent " + n);
        if (n == 1)
            throw new ArgumentException("parent refuses");
    }
}

class Child : Parent
{
    private readonly int _value = Log("field");

    public Child(int n)
        : base(n)
    {
        if (n == 0)
            throw new ArgumentException("child refuses");
        _value += n;
    }

    public int Value => _value;

    private static int Log(string text)
    {
        Console.WriteLine(text);
        return 10;
    }
}
