int ticks = 0;
var done = new TaskCompletionSource();
var timer = new Timer(state =>
{
    Console.WriteLine($"{state} {++ticks}");
    if (ticks == 3)
        done.SetResult();
}, "tick", 5, 10);
await done.Task;
timer.Dispose();
Console.WriteLine(timer.Change(1, 1));
using var once = new Timer(_ => Console.WriteLine("once"), null, 5, Timeout.Infinite);
await Task.Delay(40);
using var stopped = new Timer(_ => Console.WriteLine("never"), null, Timeout.Infinite, Timeout.Infinite);
await Task.Delay(10);
stopped.Change(5, 0);
stopped.Change(Timeout.Infinite, 0);
await Task.Delay(20);
using var periodic = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
for (int i = 0; i < 3; i++)
    Console.WriteLine(await periodic.WaitForNextTickAsync());
periodic.Dispose();
Console.WriteLine(await periodic.WaitForNextTickAsync());
