using System.Collections.Concurrent;

using var items = new BlockingCollection<int>(4);
long total = 0;
Thread[] consumers = [.. Enumerable.Range(0, 2).Select(_ => new Thread(() =>
{
    foreach (int item in items.GetConsumingEnumerable())
        Interlocked.Add(ref total, item);
}))];
Thread[] producers = [.. Enumerable.Range(0, 3).Select(id => new Thread(() =>
{
    for (int i = 0; i < 20; i++)
        items.Add((id * 100) + i);
}))];
foreach (Thread thread in consumers.Concat(producers))
    thread.Start();
foreach (Thread thread in producers)
    thread.Join();
items.CompleteAdding();
foreach (Thread thread in consumers)
    thread.Join();
Console.WriteLine($"{total} {items.IsCompleted}");
Console.WriteLine(items.TryTake(out _, 5));

var queue = new ConcurrentQueue<int>();
var dictionary = new ConcurrentDictionary<int, int>();
Thread[] writers = [.. Enumerable.Range(0, 4).Select(id => new Thread(() =>
{
    for (int i = 0; i < 25; i++)
    {
        queue.Enqueue(i);
        dictionary.AddOrUpdate(i % 5, 1, (_, old) => old + 1);
        if (i % 10 == id)
            Thread.Yield();
    }
}))];
foreach (Thread thread in writers)
    thread.Start();
foreach (Thread thread in writers)
    thread.Join();
Console.WriteLine($"{queue.Count} {queue.Sum()} {string.Join(' ', dictionary.OrderBy(entry => entry.Key).Select(entry => entry.Value))}");

int made = 0;
var lazy = new Lazy<string>(() =>
{
    Thread.Sleep(3);
    return "made " + Interlocked.Increment(ref made);
});
var values = new string[3];
Thread[] askers = [.. Enumerable.Range(0, 3).Select(id => new Thread(() => values[id] = lazy.Value))];
foreach (Thread thread in askers)
    thread.Start();
foreach (Thread thread in askers)
    thread.Join();
Console.WriteLine(string.Join(' ', values));

using var guard = new ReaderWriterLockSlim();
int shared = 0, seen = 0;
Thread[] readers = [.. Enumerable.Range(0, 3).Select(_ => new Thread(() =>
{
    for (int i = 0; i < 5; i++)
    {
        guard.EnterReadLock();
        int before = shared;
        Thread.Sleep(1);
        if (before == shared)
            Interlocked.Increment(ref seen);
        guard.ExitReadLock();
    }
}))];
var writer = new Thread(() =>
{
    for (int i = 0; i < 5; i++)
    {
        guard.EnterWriteLock();
        shared++;
        Thread.Yield();
        guard.ExitWriteLock();
        Thread.Yield();
    }
});
foreach (Thread thread in readers.Append(writer))
    thread.Start();
foreach (Thread thread in readers.Append(writer))
    thread.Join();
Console.WriteLine($"{shared} {seen}");
