using var source = new CancellationTokenSource();
CancellationToken token = source.Token;
Console.WriteLine($"{token.CanBeCanceled} {token.IsCancellationRequested} {CancellationToken.None.CanBeCanceled}");
token.Register(() => Console.WriteLine("first registered"));
CancellationTokenRegistration removed = token.Register(() => Console.WriteLine("removed"));
token.Register(state => Console.WriteLine("last registered " + state), "state");
Console.WriteLine(removed.Unregister());
Console.WriteLine(removed.Unregister());
source.Cancel();
source.Cancel();
Console.WriteLine(token.IsCancellationRequested);
token.Register(() => Console.WriteLine("at once"));
try
{
    token.ThrowIfCancellationRequested();
}
catch (OperationCanceledException e)
{
    Console.WriteLine($"{e.Message} {e.CancellationToken == token}");
}

try
{
    await Task.Delay(1000, token);
}
catch (TaskCanceledException e)
{
    Console.WriteLine($"{e.Message} {e.CancellationToken == token}");
}

using var timed = new CancellationTokenSource(20);
try
{
    await Task.Delay(-1, timed.Token);
}
catch (OperationCanceledException e)
{
    Console.WriteLine($"{e.GetType().Name} {e.CancellationToken == timed.Token}");
}

using var parent = new CancellationTokenSource();
using var child = CancellationTokenSource.CreateLinkedTokenSource(parent.Token, CancellationToken.None);
Task<string> worker = Work(child.Token);
parent.CancelAfter(TimeSpan.FromMilliseconds(30));
Console.WriteLine(await worker);
Console.WriteLine($"{child.IsCancellationRequested} {parent.IsCancellationRequested}");

using var faulty = new CancellationTokenSource();
faulty.Token.Register(() => throw new FormatException("a"));
faulty.Token.Register(() => throw new InvalidOperationException("b"));
try
{
    faulty.Cancel();
}
catch (AggregateException e)
{
    foreach (Exception inner in e.InnerExceptions)
        Console.WriteLine(inner.Message);
}

var reset = new CancellationTokenSource();
reset.Token.Register(() => Console.WriteLine("forgotten"));
Console.WriteLine(reset.TryReset());
reset.Cancel();
Console.WriteLine(reset.TryReset());
reset.Dispose();
try
{
    _ = reset.Token;
}
catch (ObjectDisposedException e)
{
    Console.WriteLine(e.Message);
}

Task canceled = Canceled(token);
await Task.WhenAny(canceled);
Console.WriteLine($"{canceled.Status} {canceled.Exception == null}");
try
{
    canceled.Wait();
}
catch (AggregateException e)
{
    Console.WriteLine(e.InnerException!.GetType().Name);
}

static async Task<string> Work(CancellationToken token)
{
    int steps = 0;
    try
    {
        while (true)
        {
            await Task.Delay(5, token);
            steps++;
        }
    }
    catch (OperationCanceledException)
    {
        return steps > 0 ? "worked" : "did nothing";
    }
}

static async Task Canceled(CancellationToken token)
{
    await Task.Yield();
    token.ThrowIfCancellationRequested();
}
