Task<int>[] numbers = [Later(30, 1), Later(10, 2), Task.FromResult(3)];
int[] results = await Task.WhenAll(numbers);
Console.WriteLine(string.Join(",", results));
await Task.WhenAll();
await Task.WhenAll(new List<Task> { Task.Delay(5), Task.CompletedTask });
Console.WriteLine((await Task.WhenAll(new List<Task<string>> { Task.FromResult("x") })).Length);

Task all = Task.WhenAll(Fail(150, "slow"), Fail(5, "fast"), Task.CompletedTask);
try
{
    await all;
}
catch (Exception e)
{
    Console.WriteLine(e.Message == all.Exception!.InnerExceptions[0].Message);
}

Console.WriteLine(all.Exception!.InnerExceptions.Count);
Console.WriteLine(all.Status);

Task canceled = Task.WhenAll(Task.CompletedTask, Task.FromCanceled(new CancellationToken(true)));
Console.WriteLine(canceled.Status);
Task both = Task.WhenAll(Task.FromCanceled(new CancellationToken(true)), Task.FromException(new FormatException("f")));
Console.WriteLine($"{both.Status} {both.Exception!.InnerExceptions.Count}");
try
{
    _ = Task.WhenAll(Task.CompletedTask, null!);
}
catch (ArgumentException e)
{
    Console.WriteLine(e.GetType().Name);
}

static async Task<int> Later(int delay, int value)
{
    await Task.Delay(delay);
    return value;
}

static async Task Fail(int delay, string message)
{
    await Task.Delay(delay);
    throw new InvalidOperationException(message);
}
