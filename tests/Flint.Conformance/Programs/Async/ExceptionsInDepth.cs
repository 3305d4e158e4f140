// Exceptions in async methods: before and after the first await, in finally, filters, several awaited, async void, iterators.
await Show(() => Early(true));
await Show(() => Late());
await Show(() => Filtered(1));
await Show(() => Filtered(2));
await Show(async () =>
{
    await using var resource = new Resource();
    throw new InvalidOperationException("with resource");
});
Task failed = Late();
try
{
    failed.Wait();
}
catch (AggregateException e)
{
    Console.WriteLine("wait " + e.InnerException!.Message);
}

Console.WriteLine($"{failed.IsFaulted} {failed.Status} {failed.Exception!.InnerExceptions.Count}");
await Show(async () => await Task.WhenAll(Late(), Early(false), Late()));
await Show(async () =>
{
    await foreach (int n in Numbers())
        Console.Write(n + " ");
});
Console.WriteLine(await Returns());
await Show(async () => await Task.FromException<int>(new NotSupportedException("made")));
await Show(async () => await Task.FromCanceled(new CancellationToken(true)));
int value = await Task.Run(() => 5).ContinueWith(t => t.Result * 2);
Console.WriteLine(value);

static async Task Show(Func<Task> action)
{
    try
    {
        await action();
        Console.WriteLine("no exception");
    }
    catch (Exception e)
    {
        Console.WriteLine($"{e.GetType().Name}: {(e is OperationCanceledException ? "cancelled" : e.Message)}");
    }
}

static async Task Early(bool fails)
{
    if (fails)
        throw new FormatException("early");
    await Task.Yield();
}

static async Task Late()
{
    await Task.Yield();
    throw new FormatException("late");
}

static async Task Filtered(int code)
{
    try
    {
        await Task.Yield();
        throw new InvalidOperationException("code " + code);
    }
    catch (InvalidOperationException e) when (e.Message.EndsWith('1'))
    {
        await Task.Yield();
        Console.WriteLine("filtered");
    }
    finally
    {
        await Task.Yield();
        Console.WriteLine("finally");
    }
}

static async IAsyncEnumerable<int> Numbers()
{
    try
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
        throw new InvalidOperationException("stream");
    }
    finally
    {
        Console.Write("cleaned ");
    }
}

static async ValueTask<int> Returns()
{
    try
    {
        await Task.Yield();
        return 3;
    }
    finally
    {
        Console.Write("on the way ");
    }
}

class Resource : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        Console.WriteLine("disposed");
    }
}
