object sync = new();
using var never = new ManualResetEvent(false);
void Interrupt(string what, Action wait)
{
    bool isIn = false;
    var thread = new Thread(() =>
    {
        try
        {
            Volatile.Write(ref isIn, true);
            wait();
            Console.WriteLine(what + " went on");
        }
        catch (ThreadInterruptedException e)
        {
            Console.WriteLine($"{what}: {e.Message}");
        }
    });
    thread.Start();
    while (!Volatile.Read(ref isIn) || (thread.ThreadState & ThreadState.WaitSleepJoin) == 0)
        Thread.Sleep(1);
    thread.Interrupt();
    thread.Join();
}

Interrupt("sleep", () => Thread.Sleep(Timeout.Infinite));
Interrupt("event", () => never.WaitOne());
Interrupt("join", () => Thread.CurrentThread.Join());
Interrupt("wait", () =>
{
    lock (sync)
        Monitor.Wait(sync);
});
lock (sync)
    Interrupt("lock", () =>
    {
        lock (sync)
            Console.WriteLine("not reached");
    });

// Before it waits.
var early = new Thread(() =>
{
    Thread.CurrentThread.Interrupt();
    Console.WriteLine("still runs");
    try
    {
        Thread.Sleep(1000);
    }
    catch (ThreadInterruptedException)
    {
        Console.WriteLine("then not");
    }

    Thread.Sleep(1);
    Console.WriteLine("once");
});
early.Start();
early.Join();
