// An exception inside a filter is swallowed and counts as false.
try
{
    try
    {
        throw new ArgumentException("first");
    }
    catch (ArgumentException) when (Bad())
    {
        Console.WriteLine("never");
    }
}
catch (Exception e)
{
    Console.WriteLine(e.GetType().Name + " " + e.Message);
}

static bool Bad()
{
    Console.WriteLine("filter");
    int[] none = [];
    return none[Zero()] == 0;
}

static int Zero() => 0;
