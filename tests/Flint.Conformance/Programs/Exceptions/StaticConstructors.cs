using System;

for (int i = 0; i < 2; i++)
{
    try
    {
        Failing.Touch();
    }
    catch (TypeInitializationException e)
    {
        Console.WriteLine(e.Message);
        Console.WriteLine(e.TypeName);
        Console.WriteLine(e.InnerException.Message);
    }
}
try
{
    Console.WriteLine(Lazily.Value);
}
catch (TypeInitializationException e)
{
    Console.WriteLine(e.InnerException.GetType().Name);
}
Console.WriteLine(Fine.Value);

class Failing
{
    static Failing()
    {
        Console.WriteLine("runs once");
        throw new InvalidOperationException("broken");
    }

    public static void Touch() => Console.WriteLine("never");
}

static class Lazily
{
    public static readonly int Value = Compute(0);

    private static int Compute(int by) => 5 / by;
}

class Fine
{
    public static int Value;

    static Fine()
    {
        Console.WriteLine("fine");
        Value = 3;
    }
}
