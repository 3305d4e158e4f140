int ticks = 0;
using (var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(3)))
{
    while (await timer.WaitForNextTickAsync())
        if (++ticks == 4)
            break;
    Console.WriteLine($"{ticks} {timer.Period.TotalMilliseconds}");
    timer.Period = TimeSpan.FromMilliseconds(2);
    Console.WriteLine(await timer.WaitForNextTickAsync());
    ValueTask<bool> pending = timer.WaitForNextTickAsync();
    timer.Dispose();
    Console.WriteLine(await pending);
    Console.WriteLine(await timer.WaitForNextTickAsync());
}

using var stop = new CancellationTokenSource();
using var slow = new PeriodicTimer(TimeSpan.FromHours(1));
ValueTask<bool> canceled = slow.WaitForNextTickAsync(stop.Token);
stop.Cancel();
try
{
    await canceled;
}
catch (OperationCanceledException)
{
    Console.WriteLine("canceled");
}

ValueTask<bool> one = slow.WaitForNextTickAsync();
try
{
    await slow.WaitForNextTickAsync();
}
catch (InvalidOperationException)
{
    Console.WriteLine("one at a time");
}

slow.Dispose();
Console.WriteLine(await one);
try
{
    _ = new PeriodicTimer(TimeSpan.Zero);
}
catch (ArgumentOutOfRangeException e)
{
    Console.WriteLine(e.ParamName);
}
