using var ticked = new CountdownEvent(3);
int ticks = 0;
using (new Timer(_ =>
{
    if (Interlocked.Increment(ref ticks) <= 3)
        ticked.Signal();
}, null, 2, 2))
{
    var waiting = new Thread(() => Console.WriteLine($"timer: {ticked.Wait(5000)}"));
    waiting.Start();
    waiting.Join();
}

// While Main sleeps, timers and tasks run.
bool hasRun = false, hasTicked = false;
using (new Timer(_ => hasTicked = true, null, 3, Timeout.Infinite))
{
    Task task = Task.Run(() => hasRun = true);
    for (int i = 0; i < 500 && !(Volatile.Read(ref hasRun) && Volatile.Read(ref hasTicked)); i++)
        Thread.Sleep(5);
    Console.WriteLine($"sleeping: {hasRun} {hasTicked}");
    await task;
}

// A thread waits for tasks, and completes one.
var source = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
var thread = new Thread(() =>
{
    int value = Task.Run(async () =>
    {
        await Task.Delay(3);
        return 20;
    }).Result;
    Task<int> both = Combine(value);
    both.Wait();
    source.SetResult(both.Result);
});
thread.Start();
Console.WriteLine($"task: {await source.Task}");
thread.Join();

// An async method that begins on a thread.
Task<string>? begun = null;
var beginner = new Thread(() => begun = Describe("thread"));
beginner.Start();
beginner.Join();
Console.WriteLine(await begun!);

try
{
    var failing = new Thread(() => begun = Task.FromException<string>(new InvalidOperationException("failed")));
    failing.Start();
    failing.Join();
    await begun;
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

// Values of AsyncLocal go along, but for UnsafeStart.
var local = new AsyncLocal<string> { Value = "main" };
string? safe = null, suppressed = null;
var flowing = new Thread(() =>
{
    safe = local.Value;
    local.Value = "thread";
});
flowing.Start();
flowing.Join();
var unsafeStarted = new Thread(() => suppressed = local.Value);
unsafeStarted.UnsafeStart();
unsafeStarted.Join();
Console.WriteLine($"{safe} {suppressed ?? "null"} {local.Value}");

// Several threads wait for one task.
var common = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
int awake = 0;
Thread[] waiters = [.. Enumerable.Range(0, 3).Select(_ => new Thread(() =>
{
    common.Task.Wait();
    Interlocked.Increment(ref awake);
}))];
foreach (Thread waiter in waiters)
    waiter.Start();
await Task.Delay(2);
common.SetResult();
foreach (Thread waiter in waiters)
    waiter.Join();
Console.WriteLine(awake);

async Task<int> Combine(int value)
{
    await Task.Yield();
    return value + 1;
}

async Task<string> Describe(string name)
{
    string text = "begun on " + name;
    await Task.Delay(2);
    return text + ", ended";
}
