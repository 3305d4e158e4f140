TaskCompletionSource<int>[] sources = [new(), new(), new()];
int next = 1;
sources[2].SetResult(2);
await foreach (Task<int> task in Task.WhenEach(sources.Select(source => source.Task)))
{
    Console.WriteLine(await task);
    if (next >= 0)
        sources[next].SetResult(next);
    next--;
}

await foreach (Task task in Task.WhenEach(Task.CompletedTask, FailAsync()))
    Console.WriteLine(task.Status);

// LINQ over streams.
Console.WriteLine(string.Join(",", await NumbersAsync(10).Where(n => n % 2 == 1).Select(n => n * n).ToListAsync()));
Console.WriteLine($"{await NumbersAsync(5).SumAsync()} {await NumbersAsync(3).CountAsync()} {await NumbersAsync(5).FirstAsync(n => n > 2)}");
Console.WriteLine(await NumbersAsync(100).Skip(3).Take(4).AggregateAsync(0, (sum, n) => sum * 10 + n));

using var stop = new CancellationTokenSource();
try
{
    await foreach (int n in NumbersAsync(100, stop.Token).WithCancellation(stop.Token))
    {
        Console.WriteLine(n);
        if (n == 2)
            stop.Cancel();
    }
}
catch (OperationCanceledException)
{
    Console.WriteLine("stopped");
}

static async Task FailAsync()
{
    await Task.Delay(2);
    throw new Exception();
}

static async IAsyncEnumerable<int> NumbersAsync(int count, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default)
{
    for (int i = 1; i <= count; i++)
    {
        await Task.Yield();
        token.ThrowIfCancellationRequested();
        yield return i;
    }
}
