using System.Runtime.CompilerServices;

await foreach (int number in Count(4))
    Console.WriteLine(number);
await foreach (int number in Count(4))
{
    if (number == 2)
        break;
    Console.WriteLine(number);
}

try
{
    await foreach (int number in Failing())
        Console.WriteLine(number);
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

using var source = new CancellationTokenSource();
try
{
    await foreach (int number in Endless().WithCancellation(source.Token))
    {
        Console.WriteLine(number);
        if (number == 3)
            source.Cancel();
    }
}
catch (OperationCanceledException)
{
    Console.WriteLine("canceled");
}

await using (var resource = new Resource())
    Console.WriteLine("using");
await foreach (string text in Map(Count(3), number => "<" + number + ">").ConfigureAwait(false))
    Console.WriteLine(text);
IAsyncEnumerator<int> enumerator = Count(2).GetAsyncEnumerator();
while (await enumerator.MoveNextAsync())
    Console.WriteLine(enumerator.Current);
Console.WriteLine(await enumerator.MoveNextAsync());
await enumerator.DisposeAsync();

static async IAsyncEnumerable<int> Count(int end)
{
    try
    {
        for (int i = 0; i < end; i++)
        {
            if (i % 2 == 0)
                await Task.Yield();
            yield return i;
        }
    }
    finally
    {
        await Task.Delay(1);
        Console.WriteLine("counted");
    }
}

static async IAsyncEnumerable<int> Failing()
{
    yield return 1;
    await Task.Delay(1);
    throw new InvalidOperationException("failed");
}

static async IAsyncEnumerable<int> Endless([EnumeratorCancellation] CancellationToken token = default)
{
    for (int i = 0; ; i++)
    {
        await Task.Delay(1, token);
        yield return i;
    }
}

static async IAsyncEnumerable<TResult> Map<T, TResult>(IAsyncEnumerable<T> items, Func<T, TResult> map)
{
    await foreach (T item in items)
        yield return map(item);
}

class Resource : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Task.Delay(1);
        Console.WriteLine("disposed");
    }
}
