Console.WriteLine(await TwiceAsync(() => Task.FromResult(4), (a, b) => a + b));
Console.WriteLine(await TwiceAsync(async () => { await Task.Yield(); return "ab"; }, string.Concat));
Console.WriteLine(string.Join(" ", await MapAsync([1, 2, 3], async n => { await Task.Delay(4 - n); return $"<{n}>"; })));
Console.WriteLine(await new Cached<(int, string)>(async () => { await Task.Yield(); return (1, "one"); }).Value);
var cached = new Cached<int>(async () => { Console.WriteLine("made"); await Task.Yield(); return 5; });
Console.WriteLine(await cached.Value + await cached.Value);
Console.WriteLine(await RetryAsync(4, attempt => attempt < 3 ? throw new TimeoutException() : Task.FromResult(attempt)));
Console.WriteLine(await FactorialAsync(10));
Console.WriteLine(await Hanoi.MovesAsync(6));

static async Task<TResult> TwiceAsync<T, TResult>(Func<Task<T>> get, Func<T, T, TResult> combine) => combine(await get(), await get());

static async Task<TOut[]> MapAsync<TIn, TOut>(IEnumerable<TIn> items, Func<TIn, Task<TOut>> map) => await Task.WhenAll(items.Select(map));

static async Task<T> RetryAsync<T>(int times, Func<int, Task<T>> action)
{
    for (int attempt = 1; ; attempt++)
    {
        try
        {
            return await action(attempt);
        }
        catch (TimeoutException) when (attempt < times)
        {
            await Task.Delay(1);
        }
    }
}

static async ValueTask<long> FactorialAsync(int n)
{
    if (n <= 1)
        return 1;
    if (n % 2 == 0)
        await Task.Yield();
    return n * await FactorialAsync(n - 1);
}

internal sealed class Cached<T>(Func<Task<T>> make)
{
    private readonly Lazy<Task<T>> _value = new(make);

    public Task<T> Value => _value.Value;
}

internal static class Hanoi
{
    public static async Task<int> MovesAsync(int disks) =>
        disks == 0 ? 0 : await MovesAsync(disks - 1) + 1 + await MovesAsync(disks - 1);
}
