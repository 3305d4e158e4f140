try
{
    try
    {
        throw new Exception("first");
    }
    catch
    {
        throw new Exception("second");
    }
    finally
    {
        Console.WriteLine("finally after catch threw");
    }
}
catch (Exception e)
{
    Console.WriteLine(e.Message);
}

try
{
    try
    {
        throw new Exception("lost");
    }
    finally
    {
        Console.WriteLine("finally throws");
        Fail("from finally");
    }
}
catch (Exception e)
{
    Console.WriteLine(e.Message);
}

try
{
    try
    {
        throw new Exception("kept");
    }
    finally
    {
        try
        {
            Fail("handled inside");
        }
        catch (Exception e)
        {
            Console.WriteLine(e.Message);
        }
    }
}
catch (Exception e)
{
    Console.WriteLine(e.Message);
}

static void Fail(string text) => throw new Exception(text);
