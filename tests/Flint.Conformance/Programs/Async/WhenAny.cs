Task<int> slow = Later(400, 1), fast = Later(10, 2), middle = Later(150, 3);
Task<int> first = await Task.WhenAny(slow, fast, middle);
Console.WriteLine($"{first == fast} {await first}");
Task second = await Task.WhenAny(slow, middle);
Console.WriteLine(second == middle);
Console.WriteLine(await Task.WhenAny(new List<Task> { slow, Task.CompletedTask }) == Task.CompletedTask);
await slow;

// Losing tasks do not collect what waited for the winners.
var never = new TaskCompletionSource();
for (int i = 0; i < 20; i++)
    if (await Task.WhenAny(never.Task, Task.Delay(1)) == never.Task)
        Console.WriteLine("wrong");
Task failed = await Task.WhenAny(never.Task, Task.FromException(new Exception("x")));
Console.WriteLine($"{failed.IsFaulted} {failed.Exception!.InnerException!.Message}");
try
{
    await Task.WhenAny();
}
catch (ArgumentException e)
{
    Console.WriteLine(e.GetType().Name);
}

static async Task<int> Later(int delay, int value)
{
    await Task.Delay(delay);
    return value;
}
