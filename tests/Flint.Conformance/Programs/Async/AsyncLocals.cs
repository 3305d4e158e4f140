var request = new AsyncLocal<string>();
request.Value = "main";
var gate = new TaskCompletionSource();
Task second = HandleAsync("second", gate.Task), first = HandleAsync("first", second);
Console.WriteLine(request.Value);
gate.SetResult();
await Task.WhenAll(first, second);
Console.WriteLine(request.Value);

// What is set before the first await of a method is not seen by its caller either.
await SetAsync();
Console.WriteLine(request.Value);

await Task.Run(() => Console.WriteLine($"run {request.Value}"));
request.Value = "later";
Task continued = Task.Delay(1).ContinueWith(_ => Console.WriteLine($"continued {request.Value}"));
request.Value = "latest";
await continued;

ExecutionContext? captured = ExecutionContext.Capture();
request.Value = "changed";
ExecutionContext.Run(captured!, _ =>
{
    Console.WriteLine($"in captured {request.Value}");
    request.Value = "inside";
}, null);
Console.WriteLine(request.Value);

bool notes = true;
var noted = new AsyncLocal<int>(change =>
{
    if (notes)
        Console.WriteLine($"{change.PreviousValue} to {change.CurrentValue}, by context {change.ThreadContextChanged}");
});
noted.Value = 1;
noted.Value = 1;
await NotedAsync();
notes = false;
Console.WriteLine(noted.Value);
var other = new AsyncLocal<object?>();
Console.WriteLine(other.Value is null);

async Task HandleAsync(string name, Task before)
{
    request.Value = name;
    await before;
    Console.WriteLine($"{name} sees {request.Value}");
    await InnerAsync();
    Console.WriteLine($"{name} still sees {request.Value}");
}

async Task InnerAsync()
{
    request.Value += " inner";
    await Task.Yield();
    Console.WriteLine(request.Value);
}

async Task SetAsync()
{
    request.Value = "set";
    await Task.CompletedTask;
}

async Task NotedAsync()
{
    noted.Value = 2;
    await Task.CompletedTask;
}
