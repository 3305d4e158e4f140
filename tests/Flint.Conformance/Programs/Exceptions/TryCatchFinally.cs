using System;

Console.WriteLine(Run(0));
Console.WriteLine(Run(1));
Console.WriteLine(Run(2));
try
{
    Run(3);
}
catch (Exception e)
{
    Console.WriteLine("outer " + e.Message);
}

static int Run(int how)
{
    int steps = 1;
    try
    {
        steps += 10;
        Throw(how);
        steps += 100;
    }
    catch (ArgumentException)
    {
        steps += 1000;
    }
    catch (InvalidOperationException e) when (e.Message == "two")
    {
        steps += 2000;
        return steps;
    }
    finally
    {
        Console.WriteLine("finally " + steps);
    }
    return steps;
}

static void Throw(int how)
{
    switch (how)
    {
        case 1: throw new ArgumentException("one");
        case 2: throw new InvalidOperationException("two");
        case 3: throw new InvalidOperationException("three");
    }
}
