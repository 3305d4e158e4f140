// Where a desktop's order is fixed, it is ours: an async method runs until its first pending await, and what waits goes on inside SetResult.
var gate = new TaskCompletionSource();
Console.WriteLine("1 main");
Task outer = Outer(gate.Task);
Console.WriteLine("3 main");
gate.SetResult();
Console.WriteLine("7 main");
await outer;
Console.WriteLine("8 main");

var a = new TaskCompletionSource();
var b = new TaskCompletionSource();
Task chain = Chain(a.Task, b);
Task end = End(b.Task);
a.SetResult();
Console.WriteLine("set a");
await chain;
await end;

Task deep = Deep(40, Task.Delay(1));
await deep;
Console.WriteLine("deep");

static async Task Outer(Task gate)
{
    Console.WriteLine("2 outer");
    await Inner(gate);
    Console.WriteLine("6 outer");
}

static async Task Inner(Task gate)
{
    await gate;
    Console.WriteLine("4 inner");
    await Task.CompletedTask;
    Console.WriteLine("5 inner");
}

static async Task Chain(Task before, TaskCompletionSource next)
{
    await before;
    Console.WriteLine("before next");
    next.SetResult();
    Console.WriteLine("after next");
}

static async Task End(Task before)
{
    await before;
    Console.WriteLine("end");
}

static async Task Deep(int depth, Task last)
{
    if (depth == 0)
        await last;
    else
        await Deep(depth - 1, last);
}
