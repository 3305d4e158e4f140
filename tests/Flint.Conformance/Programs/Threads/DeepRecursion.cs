static int Depth(int n) => n == 0 ? 0 : 1 + Depth(n - 1) + (n % 3 == 0 ? Zero(n) : 0);

static int Zero(int n) => n - n;

static long Fibonacci(int n)
{
    if (n % 10 == 0)
        Thread.Yield();
    return n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);
}

int depth = 0;
var deep = new Thread(() => depth = Depth(2000), 384 * 1024);
deep.Start();
deep.Join();
Console.WriteLine(depth);

long[] values = new long[3];
Thread[] threads = [.. Enumerable.Range(0, 3).Select(i => new Thread(() => values[i] = Fibonacci(12 + i), 128 * 1024))];
foreach (Thread thread in threads)
    thread.Start();
foreach (Thread thread in threads)
    thread.Join();
Console.WriteLine(string.Join(' ', values));

// From deep down, through handlers of each level.
int Unwound(int n)
{
    if (n == 0)
        throw new InvalidOperationException("bottom");
    try
    {
        return Unwound(n - 1);
    }
    finally
    {
        depth--;
    }
}

depth = 100;
var unwinding = new Thread(() =>
{
    try
    {
        Unwound(100);
    }
    catch (InvalidOperationException e)
    {
        Console.WriteLine(e.Message);
    }
}, 128 * 1024);
unwinding.Start();
unwinding.Join();
Console.WriteLine(depth);
