// What an async method throws comes out of await: the same object, however far it has come.
var thrown = new InvalidOperationException("original");
try
{
    await Outer(thrown);
}
catch (InvalidOperationException e)
{
    Console.WriteLine(ReferenceEquals(e, thrown));
}

Task early = ThrowBeforeAwait();
Console.WriteLine(early.IsFaulted);
try
{
    await early;
}
catch (ArgumentNullException e)
{
    Console.WriteLine(e.ParamName);
}

try
{
    early.Wait();
}
catch (AggregateException e)
{
    Console.WriteLine($"{e.InnerExceptions.Count} {e.InnerException!.GetType().Name}");
}

try
{
    early.GetAwaiter().GetResult();
}
catch (ArgumentNullException)
{
    Console.WriteLine("not wrapped");
}

Console.WriteLine(await Finally(true));
Console.WriteLine(await Finally(false));
Console.WriteLine(await Filtered(3));
Console.WriteLine(await Filtered(4));
try
{
    await CatchAwaitThrow();
}
catch (Exception e)
{
    Console.WriteLine($"{e.Message} < {e.InnerException!.Message}");
}

try
{
    await Checked([1, 2, 3], 5);
}
catch (IndexOutOfRangeException e)
{
    Console.WriteLine(e.Message);
}

// Nobody looks at this one.
_ = Outer(new Exception("unobserved"));
Console.WriteLine("end");

static async Task Outer(Exception e)
{
    await Task.Yield();
    await Inner(e);
    Console.WriteLine("not reached");
}

static async Task Inner(Exception e)
{
    await Task.Delay(1);
    throw e;
}

static async Task ThrowBeforeAwait()
{
    ArgumentNullException.ThrowIfNull((object?)null, "argument");
    await Task.Yield();
}

static async Task<string> Finally(bool fails)
{
    string log = "";
    try
    {
        try
        {
            await Task.Yield();
            log += "a";
            if (fails)
                throw new FormatException();
            log += "b";
        }
        finally
        {
            await Task.Delay(1);
            log += "c";
        }
    }
    catch (FormatException)
    {
        await Task.Yield();
        log += "d";
    }
    return log;
}

static async Task<string> Filtered(int number)
{
    try
    {
        await Task.Yield();
        throw new Exception(number.ToString());
    }
    catch (Exception e) when (e.Message == "3")
    {
        return "three";
    }
    catch (Exception e)
    {
        return "other " + e.Message;
    }
}

static async Task CatchAwaitThrow()
{
    try
    {
        await Task.FromException(new Exception("inner"));
    }
    catch (Exception e)
    {
        await Task.Delay(1);
        throw new Exception("outer", e);
    }
}

static async Task<int> Checked(int[] values, int index)
{
    await Task.Yield();
    return values[index];
}
