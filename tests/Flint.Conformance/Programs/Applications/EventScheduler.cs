var scheduler = new Scheduler();
var log = new List<string>();
scheduler.At(30, () => log.Add("thirty"));
scheduler.At(10, () => log.Add("ten"));
IDisposable ticking = scheduler.Every(7, count => log.Add($"tick {count}"));
IDisposable cancelled = scheduler.At(15, () => log.Add("never"));
scheduler.At(12, cancelled.Dispose);
scheduler.At(20, () =>
{
    log.Add("twenty");
    scheduler.After(0, () => log.Add("right after"));
    scheduler.After(5, ticking.Dispose);
});
scheduler.At(10, () => log.Add("ten, second"));
while (scheduler.Step())
    Console.WriteLine($"{scheduler.Now}: {string.Join(", ", log)}{(log is [] ? "-" : "")}");
log.Clear();
using (scheduler.At(100, () => log.Add("disposed")))
{
}
Console.WriteLine($"{scheduler.Step()} {log.Count} {scheduler.Now}");

sealed class Scheduler
{
    readonly PriorityQueue<Entry, (long Due, int Order)> _queue = new();
    int _order;

    public long Now { get; private set; }

    public IDisposable At(long time, Action action) => Add(new Entry(action), time);

    public IDisposable After(long delay, Action action) => At(Now + delay, action);

    public IDisposable Every(long period, Action<int> action)
    {
        int count = 0;
        Entry entry = null!;
        entry = new Entry(() =>
        {
            action(++count);
            if (!entry.IsCancelled)
                Add(entry, Now + period);
        });
        return Add(entry, Now + period);
    }

    Entry Add(Entry entry, long time)
    {
        _queue.Enqueue(entry, (time, _order++));
        return entry;
    }

    public bool Step()
    {
        while (_queue.TryDequeue(out Entry? entry, out (long Due, int) priority))
        {
            if (entry.IsCancelled)
                continue;
            Now = priority.Due;
            entry.Run();
            return true;
        }
        return false;
    }

    sealed class Entry(Action action) : IDisposable
    {
        public bool IsCancelled { get; private set; }

        public void Run() => action();

        public void Dispose() => IsCancelled = true;
    }
}
