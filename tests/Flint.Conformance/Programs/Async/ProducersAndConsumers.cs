var queue = new BoundedQueue<int>(2);
var log = new List<string>();
Task producer = Produce();
Task<int>[] consumers = [Consume("a"), Consume("b")];
await producer;
int[] sums = await Task.WhenAll(consumers);
Console.WriteLine($"{sums.Sum()} {log.Count} {queue.Most}");

var gate = new Gate();
Task[] waiting = [.. Enumerable.Range(0, 3).Select(async i =>
{
    await gate;
    lock (log)
        log.Add($"passed {i}");
})];
log.Clear();
Console.WriteLine($"{waiting.Count(task => task.IsCompleted)}");
gate.Open();
await Task.WhenAll(waiting);
await gate;
Console.WriteLine(string.Join(", ", log.Order(StringComparer.Ordinal)));

async Task Produce()
{
    for (int i = 1; i <= 10; i++)
    {
        await queue.PutAsync(i);
        lock (log)
            log.Add($"put {i}");
    }
    queue.Complete();
}

async Task<int> Consume(string name)
{
    int sum = 0;
    while (await queue.TakeAsync() is (true, var item))
    {
        lock (log)
            log.Add($"{name} {item}");
        sum += item;
        await Task.Yield();
    }
    return sum;
}

sealed class BoundedQueue<T>(int capacity)
{
    readonly Queue<T> _items = [];
    readonly Queue<TaskCompletionSource> _takers = [], _putters = [];
    bool _isComplete;

    public int Most { get; private set; }

    public async Task PutAsync(T item)
    {
        while (!TryPut(item, out Task isNotFull))
            await isNotFull;
    }

    public async ValueTask<(bool Taken, T? Item)> TakeAsync()
    {
        while (true)
        {
            Task isNotEmpty;
            lock (_items)
            {
                if (_items.TryDequeue(out T? item))
                {
                    Wake(_putters);
                    return (true, item);
                }

                if (_isComplete)
                    return (false, default);
                isNotEmpty = Wait(_takers);
            }

            await isNotEmpty;
        }
    }

    public void Complete()
    {
        lock (_items)
        {
            _isComplete = true;
            while (_takers.Count > 0)
                Wake(_takers);
        }
    }

    bool TryPut(T item, out Task isNotFull)
    {
        lock (_items)
        {
            isNotFull = Task.CompletedTask;
            if (_items.Count == capacity)
            {
                isNotFull = Wait(_putters);
                return false;
            }

            _items.Enqueue(item);
            Most = Math.Max(Most, _items.Count);
            Wake(_takers);
            return true;
        }
    }

    static Task Wait(Queue<TaskCompletionSource> waiters)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiters.Enqueue(source);
        return source.Task;
    }

    static void Wake(Queue<TaskCompletionSource> waiters)
    {
        if (waiters.TryDequeue(out TaskCompletionSource? source))
            source.SetResult();
    }
}

sealed class Gate
{
    readonly TaskCompletionSource _source = new();

    public void Open() => _source.SetResult();

    public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => _source.Task.GetAwaiter();
}
