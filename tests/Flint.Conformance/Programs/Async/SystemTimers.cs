int ticks = 0;
var done = new TaskCompletionSource();
using (var timer = new Timer(_ =>
{
    if (++ticks == 3)
        done.TrySetResult();
}, null, 2, 2))
{
    await done.Task;
    Console.WriteLine($"{ticks >= 3} {timer.Change(Timeout.Infinite, Timeout.Infinite)}");
}

// Once, with its state.
var seen = new TaskCompletionSource<object?>();
using var once = new Timer(state => seen.SetResult(state), "state", TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
Console.WriteLine(await seen.Task);

// Not started, then changed.
int started = 0;
using var later = new Timer(_ => started++);
await Task.Delay(4);
Console.WriteLine(started);
later.Change(0, Timeout.Infinite);
await Task.Delay(4);
Console.WriteLine(started);
await later.DisposeAsync();
Try(() => new Timer(null!));
Try(() => new Timer(_ => { }, null, -2, 0));

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
