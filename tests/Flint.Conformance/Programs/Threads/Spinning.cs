// Loops that ask until something has changed give others their turn.
bool flag = false;
var setter = new Thread(() => Volatile.Write(ref flag, true));
setter.Start();
SpinWait.SpinUntil(() => Volatile.Read(ref flag));
Console.WriteLine("spun");

int state = 0;
var counter = new Thread(() =>
{
    var spinner = new SpinWait();
    while (Volatile.Read(ref state) == 0)
        spinner.SpinOnce();
    Volatile.Write(ref state, 2);
});
counter.Start();
Volatile.Write(ref state, 1);
while (Volatile.Read(ref state) != 2)
    Thread.Yield();
Console.WriteLine(state);

using var cancellation = new CancellationTokenSource();
long rounds = 0;
var busy = new Thread(() =>
{
    while (!cancellation.Token.IsCancellationRequested)
        rounds++;
});
busy.Start();
Thread.Sleep(3);
cancellation.Cancel();
busy.Join();
Console.WriteLine(rounds > 0);

object sync = new();
int value = 0;
var polling = new Thread(() =>
{
    while (true)
    {
        lock (sync)
        {
            if (value == 1)
            {
                value = 2;
                return;
            }
        }
    }
});
polling.Start();
Thread.Sleep(2);
lock (sync)
    value = 1;
polling.Join();
Console.WriteLine(value);

var sleeper = new Thread(() => Thread.Sleep(5));
sleeper.Start();
while (sleeper.IsAlive)
{
}

using var signal = new ManualResetEvent(false);
new Thread(() => signal.Set()).Start();
while (!signal.WaitOne(0))
{
}

var free = new Thread(() =>
{
    while (!Monitor.TryEnter(sync))
    {
    }

    Monitor.Exit(sync);
    Console.WriteLine("entered");
});
lock (sync)
{
    free.Start();
    Thread.Sleep(2);
}

free.Join();
SpinLock spinLock = new(enableThreadOwnerTracking: true);
int total = 0;
Thread[] threads = [.. Enumerable.Range(0, 3).Select(_ => new Thread(() =>
{
    for (int i = 0; i < 20; i++)
    {
        bool taken = false;
        spinLock.Enter(ref taken);
        int before = total;
        if (i % 5 == 0)
            Thread.Yield();
        total = before + 1;
        spinLock.Exit();
    }
}))];
foreach (Thread thread in threads)
    thread.Start();
foreach (Thread thread in threads)
    thread.Join();
Console.WriteLine(total);
