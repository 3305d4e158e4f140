// At most two work at a time; who waits first goes first.
var two = new SemaphoreSlim(2, 3);
int running = 0, most = 0;
var order = new List<int>();
await Task.WhenAll(Enumerable.Range(0, 6).Select(WorkAsync));
Console.WriteLine($"{most} {two.CurrentCount} {string.Join(",", order)}");

Console.WriteLine($"{two.Wait(0)} {two.Wait(0)} {two.Wait(0)} {two.CurrentCount}");
Console.WriteLine(await two.WaitAsync(5));
Console.WriteLine(await two.WaitAsync(TimeSpan.Zero));
Task<bool> waiting = two.WaitAsync(10_000);
Console.WriteLine($"{waiting.IsCompleted} {two.Release()} {await waiting} {two.CurrentCount}");
Console.WriteLine($"{two.Release(2)} {two.CurrentCount}");
await TryAsync(() => { two.Release(2); return Task.CompletedTask; });

using var stop = new CancellationTokenSource();
var none = new SemaphoreSlim(0);
Task canceled = none.WaitAsync(stop.Token);
Task after = none.WaitAsync();
stop.Cancel();
await TryAsync(() => canceled);
none.Release();
await after;
Console.WriteLine($"{canceled.IsCanceled} {after.IsCompletedSuccessfully} {none.CurrentCount}");
await TryAsync(() => none.WaitAsync(stop.Token));
await TryAsync(() => none.WaitAsync(-2));
Try(() => new SemaphoreSlim(-1));
Try(() => new SemaphoreSlim(2, 1));
Try(() => new SemaphoreSlim(0, 0));
none.Dispose();
await TryAsync(() => none.WaitAsync());

async Task WorkAsync(int id)
{
    await two.WaitAsync();
    most = Math.Max(most, ++running);
    order.Add(id);
    await Task.Delay(5);
    running--;
    two.Release();
}

static async Task TryAsync(Func<Task> action)
{
    try
    {
        await action();
        Console.WriteLine("none");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}

static void Try(Func<object> action)
{
    try
    {
        action();
    }
    catch (ArgumentException e)
    {
        Console.WriteLine($"{e.GetType().Name} {e.ParamName}");
    }
}
