// Events, semaphores and conditions that tasks signal while the program waits for them.
using var manual = new ManualResetEvent(false);
using var auto = new AutoResetEvent(true);
Console.WriteLine($"{manual.WaitOne(0)} {auto.WaitOne(0)} {auto.WaitOne(0)}");
manual.Set();
Console.WriteLine($"{manual.WaitOne()} {manual.WaitOne(5)} {manual.Reset()} {manual.WaitOne(1)}");
Task later = Task.Run(async () =>
{
    await Task.Delay(2);
    auto.Set();
});
Console.WriteLine(auto.WaitOne() + " " + auto.WaitOne(TimeSpan.Zero));
await later;

WaitHandle[] both = [auto, manual];
manual.Set();
Console.WriteLine($"{WaitHandle.WaitAny(both)} {WaitHandle.WaitAll(both, 1)} {WaitHandle.WaitAny([auto], 1) == WaitHandle.WaitTimeout}");
auto.Set();
Console.WriteLine($"{WaitHandle.WaitAll(both)} {auto.WaitOne(0)}");

using var slim = new ManualResetEventSlim();
Console.WriteLine($"{slim.IsSet} {slim.Wait(1)} {slim.WaitHandle.WaitOne(0)}");
_ = Task.Delay(2).ContinueWith(_ => slim.Set());
slim.Wait();
Console.WriteLine($"{slim.IsSet} {slim.WaitHandle.WaitOne(0)}");
slim.Reset();
using var cancellation = new CancellationTokenSource(3);
try
{
    slim.Wait(cancellation.Token);
}
catch (OperationCanceledException e)
{
    Console.WriteLine(e.CancellationToken == cancellation.Token);
}

using var countdown = new CountdownEvent(3);
for (int i = 0; i < 3; i++)
    _ = Task.Run(countdown.Signal);
countdown.Wait();
Console.WriteLine($"{countdown.CurrentCount} {countdown.IsSet}");

using var semaphore = new Semaphore(1, 2);
Console.WriteLine($"{semaphore.WaitOne(0)} {semaphore.WaitOne(0)} {semaphore.Release(2)} {semaphore.WaitOne()}");
try
{
    semaphore.Release(2);
}
catch (SemaphoreFullException)
{
    Console.WriteLine("full");
}

var gate = new object();
var queue = new Queue<int>();
Task producer = Task.Run(async () =>
{
    for (int i = 1; i <= 3; i++)
    {
        await Task.Delay(1);
        lock (gate)
        {
            queue.Enqueue(i);
            Monitor.Pulse(gate);
        }
    }
});
int sum = 0;
for (int taken = 0; taken < 3; taken++)
{
    lock (gate)
    {
        while (queue.Count == 0)
            Monitor.Wait(gate);
        sum += queue.Dequeue();
    }
}

Console.WriteLine(sum);
lock (gate)
    Console.WriteLine(Monitor.Wait(gate, 1));
await producer;

manual.Dispose();
Try(() => manual.Set());
Try(() => auto.WaitOne(-2));
Try(() => WaitHandle.WaitAny([]));
Try(() => WaitHandle.WaitAll([auto, null!]));
Try(() => new Semaphore(3, 2));
Try(() => new Semaphore(0, 0));
Try(() => new ManualResetEventSlim(false, -1));
Try(() => slim.Wait(-2));
Try(() => Monitor.Wait(null!));
Try(() => Monitor.PulseAll(null!));

static void Try(Action action)
{
    try
    {
        action();
    }
    catch (Exception e)
    {
        Console.WriteLine($"{e.GetType().Name} {(e as ArgumentException)?.ParamName}");
    }
}
