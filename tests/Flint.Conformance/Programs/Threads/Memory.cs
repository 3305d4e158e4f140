// Each thread keeps what only its stack and registers know, while all allocate.
const int Count = 6;
var failures = 0;
var sums = new long[Count];
Thread[] threads = [.. Enumerable.Range(0, Count).Select(id => new Thread(() =>
{
    Node? list = null;
    string text = "";
    for (int i = 0; i < 60; i++)
    {
        list = new Node(i + id, list);
        var garbage = new byte[100 + i];
        text = $"{id}:{i}:{garbage.Length}";
        if (i % 7 == id)
            Thread.Yield();
        if (i % 20 == 19)
            GC.Collect();
        if (text != $"{id}:{i}:{100 + i}")
            Interlocked.Increment(ref failures);
    }

    long sum = 0;
    for (Node? node = list; node is not null; node = node.Next)
    {
        sum += node.Value;
        if (node.Value % 10 == 0)
            Thread.Yield();
    }

    sums[id] = sum + text.Length;
}))];
foreach (Thread thread in threads)
    thread.Start();
foreach (Thread thread in threads)
    thread.Join();
Console.WriteLine($"{failures} {string.Join(' ', sums)}");

// What lies in the frames of a thread that waits.
using var wait = new ManualResetEventSlim();
string result = "";
var holder = new Thread(() =>
{
    Span<int> numbers = stackalloc int[16];
    for (int i = 0; i < numbers.Length; i++)
        numbers[i] = i * i;
    var pair = (Text: new string('a', 3), Numbers: new List<int> { 1, 2, 3 });
    ref int inner = ref new int[] { 4, 5, 6 }[1];
    wait.Wait();
    inner++;
    result = $"{pair.Text} {pair.Numbers.Count} {inner} {numbers[15]}";
});
holder.Start();
for (int i = 0; i < 30; i++)
{
    var garbage = new int[200];
    garbage[i] = i;
    Thread.Yield();
    if (i % 10 == 0)
        GC.Collect();
}

wait.Set();
holder.Join();
Console.WriteLine(result);

// The stacks of threads that have ended are given back.
for (int i = 0; i < 60; i++)
{
    var brief = new Thread(() => Interlocked.Increment(ref failures), 128 * 1024);
    brief.Start();
    brief.Join();
}

Console.WriteLine(failures);

// A thread that nobody refers to goes on.
var finished = new ManualResetEventSlim();
new Thread(() =>
{
    for (int i = 0; i < 5; i++)
    {
        Thread.Sleep(1);
        GC.Collect();
    }

    finished.Set();
}).Start();
finished.Wait();
Console.WriteLine("finished");

sealed record Node(int Value, Node? Next);
