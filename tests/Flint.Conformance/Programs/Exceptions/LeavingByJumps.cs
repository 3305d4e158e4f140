using System;

for (int i = 0; i < 4; i++)
{
    try
    {
        if (i == 1)
            continue;
        if (i == 3)
            break;
        Console.WriteLine(i);
    }
    finally
    {
        Console.WriteLine("finally " + i);
    }
}
Console.WriteLine(ReturnInside());
Console.WriteLine(ReturnFromCatch());
Console.WriteLine(Loop());
int tries = 0;
retry:
try
{
    tries++;
    if (tries < 3)
        throw new Exception("again");
    Console.WriteLine("after " + tries);
}
catch (Exception)
{
    goto retry;
}

static int ReturnInside()
{
    int value = 1;
    try
    {
        return value;
    }
    finally
    {
        value = 2;
        Console.WriteLine("value " + value);
    }
}

static int ReturnFromCatch()
{
    try
    {
        throw new Exception("x");
    }
    catch (Exception e)
    {
        return e.Message.Length;
    }
    finally
    {
        Console.WriteLine("still runs");
    }
}

static int Loop()
{
    int failures = 0;
    for (int i = 0; ; i++)
    {
        try
        {
            try
            {
                if (i % 2 == 0)
                    throw new ArgumentException("even");
                if (i > 6)
                    return failures;
            }
            finally
            {
                failures += 10;
            }
        }
        catch (ArgumentException)
        {
            failures++;
        }
    }
}
