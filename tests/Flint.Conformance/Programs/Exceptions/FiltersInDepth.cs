// Filters: the order of the two passes, side effects, exceptions in filters, filters on captured variables and in lambdas.
try
{
    Outer();
}
catch (Exception e) when (Log("main"))
{
    Console.WriteLine("handled " + e.Message);
}

int attempts = 0;
Action retry = () =>
{
    try
    {
        attempts++;
        throw new InvalidOperationException("try " + attempts);
    }
    catch (InvalidOperationException) when (attempts < 3)
    {
        Console.WriteLine("retry");
    }
};
retry();
retry();
try
{
    retry();
}
catch (InvalidOperationException e)
{
    Console.WriteLine("gave up: " + e.Message);
}

try
{
    throw new FormatException();
}
catch (Exception e) when (Throws())
{
    Console.WriteLine("not here" + e);
}
catch (FormatException)
{
    Console.WriteLine("a filter that throws is false");
}

Console.WriteLine(Which(new ArgumentNullException("p")) + Which(new ArgumentException("m", "q")) + Which(new Exception("x")) + Which(new OwnException(5)) + Which(new OwnException(50)));

static void Outer()
{
    try
    {
        Inner();
    }
    catch (Exception) when (Log("outer"))
    {
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
        throw new Exception("thrown");
    }
    catch (Exception) when (Log("inner") && false)
    {
    }
    finally
    {
        Console.WriteLine("inner finally");
    }
}

static bool Log(string where)
{
    Console.WriteLine("filter " + where);
    return where == "main";
}

static bool Throws() => throw new InvalidOperationException("in filter");

static string Which(Exception thrown)
{
    try
    {
        throw thrown;
    }
    catch (ArgumentException e) when (e is ArgumentNullException { ParamName: var name })
    {
        return $"null {name} ";
    }
    catch (ArgumentException e) when (e.ParamName is ['q', ..])
    {
        return "argument q ";
    }
    catch (OwnException e) when (e.Code is > 10 and var code)
    {
        return $"own {code} ";
    }
    catch (Exception e) when (e.Message.Length == 1)
    {
        return "short ";
    }
    catch
    {
        return "any ";
    }
}

class OwnException(int code) : Exception("own message")
{
    public int Code => code;
}
