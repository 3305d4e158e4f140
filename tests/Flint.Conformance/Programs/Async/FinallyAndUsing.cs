Console.WriteLine(await InFinallyAsync(false));
try
{
    await InFinallyAsync(true);
}
catch (FormatException e)
{
    Console.WriteLine(e.Message);
}

Console.WriteLine(await InCatchAsync());
foreach (int way in (int[])[0, 1, 2])
    Console.WriteLine(await LeaveAsync(way));
try
{
    await LeaveAsync(3);
}
catch (Exception e) when (e is InvalidOperationException { Message: "three" })
{
    Console.WriteLine("filtered");
}

static async Task<string> InFinallyAsync(bool fails)
{
    try
    {
        await Task.Yield();
        if (fails)
            throw new FormatException("kept");
        return "returned";
    }
    finally
    {
        Console.WriteLine("finally begins");
        await Task.Delay(1);
        Console.WriteLine("finally ends");
    }
}

static async Task<string> InCatchAsync()
{
    try
    {
        await Task.FromException(new TimeoutException("t"));
        return "wrong";
    }
    catch (TimeoutException e)
    {
        await Task.Yield();
        try
        {
            await Task.FromException(new NotSupportedException("inner"));
        }
        catch (NotSupportedException inner) when (inner.Message == "inner")
        {
            await Task.Yield();
            return $"{e.Message} {inner.Message}";
        }
    }

    return "wrong";
}

static async Task<string> LeaveAsync(int way)
{
    string log = "";
    for (int i = 0; ; i++)
    {
        try
        {
            await Task.Yield();
            if (way == 0)
                return log + " returned";
            if (way == 1 && i == 2)
                break;
            if (way == 2 && i < 2)
                continue;
            if (way == 3)
                throw new InvalidOperationException("three");
            if (way == 2)
                goto done;
        }
        finally
        {
            log += $"f{i}";
            await Task.Yield();
        }
    }

    return log + " broke";
done:
    return log + " jumped";
}
