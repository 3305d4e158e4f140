using var outer = new CancellationTokenSource();
using var limit = new CancellationTokenSource();
using var both = CancellationTokenSource.CreateLinkedTokenSource(outer.Token, limit.Token);
var log = new List<string>();
both.Token.Register(() => log.Add("first"));
CancellationTokenRegistration second = both.Token.Register(state => log.Add((string)state!), "second");
both.Token.Register(() => log.Add("third"));
Console.WriteLine($"{both.IsCancellationRequested} {both.Token.CanBeCanceled} {CancellationToken.None.CanBeCanceled} {second.Unregister()} {second.Unregister()}");
limit.CancelAfter(2);
await Task.Delay(10);
Console.WriteLine($"{both.IsCancellationRequested} {outer.IsCancellationRequested} {string.Join(",", log)}");
both.Token.Register(() => log.Add("late"));
Console.WriteLine(log[^1]);
try
{
    both.Token.ThrowIfCancellationRequested();
}
catch (OperationCanceledException e)
{
    Console.WriteLine(e.CancellationToken == both.Token);
}

using var failing = new CancellationTokenSource();
failing.Token.Register(() => throw new InvalidOperationException("a"));
failing.Token.Register(() => throw new FormatException("b"));
try
{
    failing.Cancel();
}
catch (AggregateException e)
{
    Console.WriteLine(string.Join(" ", e.InnerExceptions.Select(inner => inner.Message)));
}

using var reused = new CancellationTokenSource(1000);
Console.WriteLine($"{reused.TryReset()} {reused.IsCancellationRequested}");
await reused.CancelAsync();
Console.WriteLine($"{reused.TryReset()} {reused.IsCancellationRequested}");
var disposed = new CancellationTokenSource();
disposed.Dispose();
try
{
    disposed.Cancel();
}
catch (ObjectDisposedException)
{
    Console.WriteLine("disposed");
}

Console.WriteLine(default(CancellationToken) == CancellationToken.None);
