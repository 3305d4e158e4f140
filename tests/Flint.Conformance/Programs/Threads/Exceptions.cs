var order = new List<string>();
using var step = new SemaphoreSlim(0);
using var back = new SemaphoreSlim(0);

// Two threads are inside of try blocks at the same time, and each finds its own handlers.
var thread = new Thread(() =>
{
    try
    {
        try
        {
            order.Add("thread in");
            back.Release();
            step.Wait();
            throw new InvalidOperationException("of the thread");
        }
        finally
        {
            order.Add("thread finally");
            back.Release();
            step.Wait();
        }
    }
    catch (InvalidOperationException e)
    {
        order.Add("thread caught " + e.Message);
        back.Release();
    }
});

try
{
    thread.Start();
    back.Wait();
    order.Add("main in");
    step.Release();
    back.Wait();
    try
    {
        throw new ArgumentException("of main");
    }
    catch (ArgumentException e)
    {
        order.Add("main caught " + e.Message);
    }

    step.Release();
    back.Wait();
    throw new NotSupportedException("last");
}
catch (NotSupportedException e)
{
    order.Add("main caught " + e.Message);
}

thread.Join();
Console.WriteLine(string.Join('\n', order));

// Failed checks, filters and rethrown exceptions.
Exception? seen = null;
int Filtered(Exception e)
{
    Thread.Sleep(1);
    seen = e;
    return 1;
}

var checks = new Thread(() =>
{
    int[] three = [1, 2, 3];
    for (int i = 0; i < 4; i++)
    {
        try
        {
            try
            {
                Console.WriteLine(three[i] / (2 - i));
            }
            catch (Exception e) when (Filtered(e) == 1)
            {
                Thread.Sleep(1);
                throw;
            }
        }
        catch (Exception e)
        {
            Console.WriteLine($"{e.GetType().Name} {ReferenceEquals(e, seen)}");
        }
    }
});
checks.Start();
for (int i = 0; i < 5; i++)
{
    try
    {
        Thread.Sleep(1);
        throw new FormatException();
    }
    catch (FormatException)
    {
        Thread.Sleep(1);
    }
}

checks.Join();

// What a method returns through a finally block that waits.
int Waiting()
{
    try
    {
        return 5;
    }
    finally
    {
        Thread.Sleep(2);
    }
}

int sum = 0;
Thread[] waiting = [.. Enumerable.Range(0, 3).Select(_ => new Thread(() => Interlocked.Add(ref sum, Waiting())))];
foreach (Thread one in waiting)
    one.Start();
foreach (Thread one in waiting)
    one.Join();
Console.WriteLine(sum);
