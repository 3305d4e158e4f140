object first = new(), second = new();
void OnThread(Action action)
{
    var thread = new Thread(() => action());
    thread.Start();
    thread.Join();
}

Monitor.Enter(first);
Monitor.Enter(first);
Console.WriteLine($"{Monitor.IsEntered(first)} {Monitor.IsEntered(second)}");
OnThread(() =>
{
    Console.WriteLine($"{Monitor.IsEntered(first)} {Monitor.TryEnter(first)} {Monitor.TryEnter(first, 5)} {Monitor.TryEnter(second)}");
    Monitor.Exit(second);
    try
    {
        Monitor.Exit(first);
    }
    catch (SynchronizationLockException e)
    {
        Console.WriteLine(e.Message);
    }

    try
    {
        Monitor.Pulse(first);
    }
    catch (SynchronizationLockException e)
    {
        Console.WriteLine(e.Message);
    }

    try
    {
        Monitor.Wait(first);
    }
    catch (SynchronizationLockException e)
    {
        Console.WriteLine(e.Message);
    }
});
Monitor.Exit(first);
OnThread(() => Console.WriteLine(Monitor.TryEnter(first)));
Monitor.Exit(first);
OnThread(() =>
{
    bool taken = false;
    Monitor.TryEnter(first, ref taken);
    Console.WriteLine(taken);
    if (taken)
        Monitor.Exit(first);
});
try
{
    Monitor.Exit(first);
}
catch (SynchronizationLockException e)
{
    Console.WriteLine(e.Message);
}

// Who waits for a lock gets it when it is free.
var order = new List<string>();
Monitor.Enter(second);
var waiter = new Thread(() =>
{
    lock (second)
        order.Add("waiter");
});
waiter.Start();
Thread.Sleep(20);
order.Add("owner");
Monitor.Exit(second);
waiter.Join();
Console.WriteLine(string.Join(' ', order));

// Left by an exception, a lock is free.
OnThread(() =>
{
    try
    {
        lock (first)
            throw new InvalidOperationException("inside");
    }
    catch (InvalidOperationException e)
    {
        Console.WriteLine($"{e.Message} {Monitor.IsEntered(first)}");
    }
});
Console.WriteLine(Monitor.TryEnter(first));
Monitor.Exit(first);

var gate = new Lock();
lock (gate)
{
    Console.WriteLine(gate.IsHeldByCurrentThread);
    OnThread(() => Console.WriteLine($"{gate.IsHeldByCurrentThread} {gate.TryEnter()} {gate.TryEnter(3)}"));
    using (gate.EnterScope())
        Console.WriteLine(gate.IsHeldByCurrentThread);
    Console.WriteLine(gate.IsHeldByCurrentThread);
}

OnThread(() =>
{
    Console.WriteLine(gate.TryEnter());
    gate.Exit();
    try
    {
        gate.Exit();
    }
    catch (SynchronizationLockException e)
    {
        Console.WriteLine(e.GetType().Name);
    }
});

int counter = 0;
var threads = new Thread[4];
for (int i = 0; i < threads.Length; i++)
{
    threads[i] = new Thread(() =>
    {
        for (int n = 0; n < 200; n++)
        {
            lock (gate)
            {
                int before = counter;
                if (n % 50 == 0)
                    Thread.Sleep(1);
                counter = before + 1;
            }
        }
    });
}

foreach (Thread thread in threads)
    thread.Start();
foreach (Thread thread in threads)
    thread.Join();
Console.WriteLine(counter);
