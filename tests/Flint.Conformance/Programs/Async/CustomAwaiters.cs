using System.Runtime.CompilerServices;

Console.WriteLine(await new Doubled(21));
await TimeSpan.FromMilliseconds(2);
await 3;
int sum = 0;
await foreach (int value in new Counting(4))
    sum += value;
Console.WriteLine(sum);
await using (new Closing("a"))
await using (new Closing("b").ConfigureAwait(false))
    Console.WriteLine("inside");

internal readonly struct Doubled(int value)
{
    public Awaiter GetAwaiter() => new(value);

    internal readonly struct Awaiter(int value) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => false;

        public int GetResult() => value * 2;

        public void OnCompleted(Action continuation) => throw new InvalidOperationException();

        public void UnsafeOnCompleted(Action continuation)
        {
            Console.WriteLine("waits");
            continuation();
        }
    }
}

internal static class Awaitables
{
    public static TaskAwaiter GetAwaiter(this TimeSpan time) => Task.Delay(time).GetAwaiter();

    public static YieldAwaitable.YieldAwaiter GetAwaiter(this int times)
    {
        Console.WriteLine($"{times} times");
        return Task.Yield().GetAwaiter();
    }
}

/// <summary>A stream by its pattern alone.</summary>
internal sealed class Counting(int count)
{
    private int _current;

    public Counting GetAsyncEnumerator() => this;

    public int Current => _current;

    public ValueTask<bool> MoveNextAsync() => new(++_current <= count);
}

internal sealed class Closing(string name) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        Console.WriteLine($"closed {name}");
    }
}
