using System.Threading.Channels;

Channel<int> numbers = Channel.CreateUnbounded<int>();
Task producing = ProduceAsync(numbers.Writer);
int sum = 0;
await foreach (int number in numbers.Reader.ReadAllAsync())
    sum += number;
await producing;
Console.WriteLine($"{sum} {numbers.Reader.Completion.IsCompletedSuccessfully}");

// A full channel makes its writer wait.
Channel<string> small = Channel.CreateBounded<string>(2);
Console.WriteLine($"{small.Writer.TryWrite("a")} {small.Writer.TryWrite("b")} {small.Writer.TryWrite("c")} {small.Reader.Count}");
ValueTask waiting = small.Writer.WriteAsync("c");
Console.WriteLine(waiting.IsCompleted);
Console.WriteLine($"{await small.Reader.ReadAsync()}");
await waiting;
Console.WriteLine($"{small.Reader.TryPeek(out string? next)} {next}");
small.Writer.Complete(new InvalidOperationException("closed"));
Console.WriteLine($"{small.Writer.TryWrite("d")} {await small.Reader.ReadAsync()} {await small.Reader.ReadAsync()}");
try
{
    await small.Reader.ReadAsync();
}
catch (ChannelClosedException e)
{
    Console.WriteLine($"{e.GetType().Name} {e.InnerException?.Message}");
}

Channel<int> dropping = Channel.CreateBounded<int>(new BoundedChannelOptions(2) { FullMode = BoundedChannelFullMode.DropOldest }, dropped => Console.WriteLine($"dropped {dropped}"));
for (int i = 0; i < 4; i++)
    await dropping.Writer.WriteAsync(i);
dropping.Writer.Complete();
while (await dropping.Reader.WaitToReadAsync())
    while (dropping.Reader.TryRead(out int item))
        Console.WriteLine(item);

using var stop = new CancellationTokenSource(5);
try
{
    await Channel.CreateUnbounded<int>().Reader.ReadAsync(stop.Token);
}
catch (OperationCanceledException e)
{
    Console.WriteLine(e.CancellationToken == stop.Token);
}

static async Task ProduceAsync(ChannelWriter<int> writer)
{
    for (int i = 1; i <= 10; i++)
    {
        await writer.WriteAsync(i);
        if (i % 3 == 0)
            await Task.Delay(1);
    }

    writer.Complete();
}
