using System;

try
{
    try
    {
        try
        {
            throw new ArgumentException("first");
        }
        catch (ArgumentException)
        {
            Console.WriteLine("rethrowing");
            throw;
        }
        finally
        {
            Console.WriteLine("one");
        }
    }
    catch (Exception e)
    {
        throw new InvalidOperationException("second", e);
    }
    finally
    {
        try
        {
            throw new Exception("in finally");
        }
        catch (Exception e)
        {
            Console.WriteLine("caught " + e.Message);
        }
        Console.WriteLine("two");
    }
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
    Console.WriteLine(e.InnerException.Message);
    Console.WriteLine(e.GetBaseException().Message);
}

try
{
    try
    {
        throw new Exception("lost");
    }
    finally
    {
        Throw("replaces it");
    }
}
catch (Exception e)
{
    Console.WriteLine(e.Message);
}

int caught = 0;
for (int i = 0; i < 10; i++)
{
    try
    {
        Recurse(i);
    }
    catch (Exception e)
    {
        caught += e.Message.Length;
    }
}
Console.WriteLine(caught);

static void Recurse(int depth)
{
    try
    {
        if (depth == 0)
            Throw("bottom");
        Recurse(depth - 1);
    }
    catch (Exception e) when (depth % 3 == 2)
    {
        throw new Exception(e.Message + depth);
    }
}

static void Throw(string message) => throw new Exception(message);
