var never = new TaskCompletionSource<int>();
await TryAsync(never.Task.WaitAsync(TimeSpan.FromMilliseconds(2)));
using var stop = new CancellationTokenSource(2);
await TryAsync(never.Task.WaitAsync(stop.Token));
await TryAsync(never.Task.WaitAsync(TimeSpan.FromSeconds(10), new CancellationToken(true)));
Console.WriteLine(await Task.FromResult(3).WaitAsync(TimeSpan.Zero));
Console.WriteLine($"{never.Task.Wait(2)} {Task.WaitAll([never.Task, Task.CompletedTask], 1)} {Task.WaitAny([never.Task], 1)} {Task.WaitAny(never.Task, Task.CompletedTask)}");
Task<int> slow = SlowAsync(2);
Console.WriteLine(await slow.WaitAsync(TimeSpan.FromSeconds(5)));
await TryAsync(FailAsync().WaitAsync(TimeSpan.FromSeconds(5)));
try
{
    Task.WaitAll(FailAsync(), FailAsync());
}
catch (AggregateException e)
{
    Console.WriteLine($"{e.InnerExceptions.Count} {e.InnerException!.Message}");
}

static async Task<int> SlowAsync(int value)
{
    await Task.Delay(3);
    return value;
}

static async Task FailAsync()
{
    await Task.Yield();
    throw new InvalidOperationException("failed");
}

static async Task TryAsync(Task task)
{
    try
    {
        await task;
    }
    catch (Exception e)
    {
        Console.WriteLine($"{e.GetType().Name} {task.Status}");
    }
}
