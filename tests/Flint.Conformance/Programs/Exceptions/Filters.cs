using System;

for (int i = 0; i < 5; i++)
    Outer(i);

static void Outer(int how)
{
    try
    {
        Inner(how);
    }
    catch (Exception e) when (Log("outer filter", how == 4))
    {
        Console.WriteLine("outer caught " + e.Message);
    }
    catch (Exception e)
    {
        Console.WriteLine("last resort " + e.Message);
    }
}

static void Inner(int how)
{
    int local = how * 10;
    try
    {
        local++;
        throw new Exception("number " + how);
    }
    catch (Exception e) when (Log("inner filter " + local, e.Message == "number 1"))
    {
        Console.WriteLine("inner caught " + local);
    }
    catch (Exception) when (Fails(how))
    {
        Console.WriteLine("never");
    }
    finally
    {
        Console.WriteLine("inner finally");
    }
}

static bool Log(string text, bool result)
{
    Console.WriteLine(text);
    return result;
}

static bool Fails(int how)
{
    if (how == 2)
        throw new InvalidOperationException("in a filter");
    return false;
}
