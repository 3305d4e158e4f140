var thrown = new InvalidOperationException("one");
try
{
    Middle(thrown, again: false);
}
catch (Exception e)
{
    Console.WriteLine(ReferenceEquals(e, thrown));
}

try
{
    Middle(thrown, again: true);
}
catch (Exception e)
{
    Console.WriteLine(ReferenceEquals(e, thrown));
    Console.WriteLine(ReferenceEquals(e.InnerException, thrown));
}

static void Middle(Exception thrown, bool again)
{
    try
    {
        throw thrown;
    }
    catch (Exception e)
    {
        try
        {
            throw new ArgumentException("nested");
        }
        catch (ArgumentException)
        {
            Console.WriteLine("nested handled");
        }

        if (again)
            throw new Exception("wrapped", e);
        e = new Exception("not this one");
        throw;
    }
}
