var thread = new Thread(() => Console.WriteLine("runs")) { Name = "worker" };
Console.WriteLine($"{thread.Name} {thread.IsAlive} {thread.ThreadState}");
thread.Start();
thread.Join();
Console.WriteLine($"{thread.Name} {thread.IsAlive} {thread.ThreadState}");
Console.WriteLine(thread.Join(0));

var parameterized = new Thread(value => Console.WriteLine($"gets {value}"));
parameterized.Start("text");
parameterized.Join();
var without = new Thread(value => Console.WriteLine(value is null));
without.Start();
without.Join();

var numbers = new int[4];
var threads = new Thread[numbers.Length];
for (int i = 0; i < threads.Length; i++)
{
    threads[i] = new Thread(index => numbers[(int)index!] = (int)index * 10);
    threads[i].Start(i);
}

foreach (Thread started in threads)
    started.Join();
Console.WriteLine(string.Join(' ', numbers));

Console.WriteLine(Thread.CurrentThread.ManagedThreadId == Environment.CurrentManagedThreadId);
int inner = 0;
bool isSame = true;
var identified = new Thread(() =>
{
    inner = Environment.CurrentManagedThreadId;
    isSame = inner == Thread.CurrentThread.ManagedThreadId;
});
identified.UnsafeStart();
identified.Join();
Console.WriteLine($"{isSame} {inner == identified.ManagedThreadId} {inner != Environment.CurrentManagedThreadId}");


void Try(string what, Action action)
{
    try
    {
        action();
        Console.WriteLine(what);
    }
    catch (Exception e)
    {
        Console.WriteLine($"{what}: {e.GetType().Name}: {e.Message}");
    }
}

Try("join before start", () => new Thread(() => { }).Join());
Try("start twice", () => { var t = new Thread(() => { }); t.Start(); t.Join(); t.Start(); });
Try("parameter for none", () => new Thread(() => { }).Start(1));
Try("no method", () => _ = new Thread((ThreadStart)null!));
Try("negative stack", () => _ = new Thread(() => { }, -1));
Try("negative timeout", () => Thread.CurrentThread.Join(-2));
Try("background of dead", () => thread.IsBackground = true);
Try("own wait", () => Console.WriteLine(Thread.CurrentThread.Join(1)));

var low = new Thread(() => { }) { Priority = ThreadPriority.Lowest, IsBackground = true };
Console.WriteLine($"{low.Priority} {low.IsBackground} {low.ThreadState}");
low.Start();
low.Join();
Console.WriteLine(low.ThreadState);
