var log = new List<string>();
void Log(string text)
{
    lock (log)
        log.Add(text);
}

void Flush(string title)
{
    Console.WriteLine($"{title}: {string.Join(' ', log)}");
    log.Clear();
}

Thread Run(Action action)
{
    var thread = new Thread(() => action());
    thread.Start();
    return thread;
}

using (var go = new ManualResetEvent(false))
using (var done = new AutoResetEvent(false))
{
    Thread thread = Run(() =>
    {
        go.WaitOne();
        Log("went");
        done.Set();
    });
    Log("set");
    go.Set();
    done.WaitOne();
    Log("done");
    Console.WriteLine(done.WaitOne(0));
    thread.Join();
    Flush("events");
}

using (var turn = new AutoResetEvent(false))
{
    int passed = 0;
    Thread[] threads = [.. Enumerable.Range(0, 3).Select(_ => Run(() =>
    {
        turn.WaitOne();
        Interlocked.Increment(ref passed);
        turn.Set();
    }))];
    turn.Set();
    foreach (Thread thread in threads)
        thread.Join();
    Console.WriteLine($"one after the other: {passed} {turn.WaitOne(0)}");
}

using (var slim = new ManualResetEventSlim())
{
    Thread thread = Run(() =>
    {
        Thread.Sleep(5);
        slim.Set();
    });
    Console.WriteLine($"slim: {slim.Wait(1000)} {slim.IsSet}");
    thread.Join();
}

WaitHandle[] handles = [new ManualResetEvent(false), new ManualResetEvent(false), new Semaphore(0, 2)];
Thread setter = Run(() => ((ManualResetEvent)handles[1]).Set());
Console.WriteLine($"any: {WaitHandle.WaitAny(handles)}");
setter.Join();
Thread releaser = Run(() =>
{
    ((Semaphore)handles[2]).Release();
    Thread.Sleep(1);
    ((ManualResetEvent)handles[0]).Set();
});
Console.WriteLine($"all: {WaitHandle.WaitAll(handles, 1000)}");
releaser.Join();
Console.WriteLine($"limit: {WaitHandle.WaitAny([new ManualResetEvent(false)], 3) == WaitHandle.WaitTimeout}");

using (var semaphore = new SemaphoreSlim(2))
{
    int inside = 0, most = 0;
    Thread[] threads = [.. Enumerable.Range(0, 6).Select(_ => Run(() =>
    {
        semaphore.Wait();
        int now = Interlocked.Increment(ref inside);
        lock (log)
            most = Math.Max(most, now);
        Thread.Sleep(3);
        Interlocked.Decrement(ref inside);
        semaphore.Release();
    }))];
    foreach (Thread thread in threads)
        thread.Join();
    Console.WriteLine($"semaphore: {most} {semaphore.CurrentCount}");
    Console.WriteLine(semaphore.Wait(0));
    Console.WriteLine(semaphore.Wait(0));
    Console.WriteLine(semaphore.Wait(2));
    semaphore.Release(2);
}

using (var countdown = new CountdownEvent(3))
{
    for (int i = 0; i < 3; i++)
        Run(() => countdown.Signal());
    countdown.Wait();
    Console.WriteLine($"countdown: {countdown.CurrentCount} {countdown.IsSet}");
}

int phases = 0;
using (var barrier = new Barrier(3, b => phases++))
{
    Thread[] threads = [.. Enumerable.Range(0, 3).Select(id => Run(() =>
    {
        for (int phase = 0; phase < 3; phase++)
        {
            Thread.Sleep(id);
            barrier.SignalAndWait();
        }
    }))];
    foreach (Thread thread in threads)
        thread.Join();
    Console.WriteLine($"barrier: {phases} {barrier.CurrentPhaseNumber}");
}

using (var cancellation = new CancellationTokenSource())
using (var never = new ManualResetEventSlim())
{
    Thread thread = Run(() =>
    {
        try
        {
            never.Wait(cancellation.Token);
        }
        catch (OperationCanceledException e)
        {
            Log($"cancelled {e.CancellationToken == cancellation.Token}");
        }
    });
    Thread.Sleep(3);
    cancellation.Cancel();
    thread.Join();
    Flush("cancellation");
}
