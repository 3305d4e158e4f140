// Filters of the whole stack are asked before any finally block runs.
try
{
    Outer();
}
catch (Exception e) when (Say("main filter", true))
{
    Console.WriteLine("main caught " + e.Message);
}

static bool Say(string text, bool result)
{
    Console.WriteLine(text);
    return result;
}

static void Outer()
{
    try
    {
        Inner();
    }
    catch (InvalidOperationException) when (Say("outer filter", false))
    {
        Console.WriteLine("never");
    }
    finally
    {
        Console.WriteLine("outer finally");
    }
}

static void Inner()
{
    try
    {
        throw new InvalidOperationException("x");
    }
    finally
    {
        Console.WriteLine("inner finally");
    }
}
