// A TaskCompletionSource runs what waits for its task before SetResult returns.
var source = new TaskCompletionSource();
Task waiting = Wait(source.Task, "first");
Console.WriteLine(waiting.IsCompleted);
source.SetResult();
Console.WriteLine("set");
Console.WriteLine($"{waiting.IsCompleted} {waiting.Status} {source.TrySetResult()}");
try
{
    source.SetResult();
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

var number = new TaskCompletionSource<int>("state");
Task<int> doubled = Double(number.Task);
number.SetResult(21);
Console.WriteLine(doubled.Result);
Console.WriteLine(number.Task.AsyncState);

var failing = new TaskCompletionSource<string>();
Task<string> caught = Catch(failing.Task);
failing.SetException(new ArgumentException("broken"));
Console.WriteLine(await caught);
Console.WriteLine($"{failing.Task.IsFaulted} {failing.Task.Exception!.InnerExceptions.Count} {failing.Task.Exception.InnerException!.Message}");

var several = new TaskCompletionSource();
several.SetException([new InvalidOperationException("one"), new FormatException("two")]);
Console.WriteLine(several.Task.Exception!.InnerExceptions.Count);
try
{
    await several.Task;
}
catch (Exception e)
{
    Console.WriteLine(e.Message);
}

var canceled = new TaskCompletionSource<int>();
canceled.SetCanceled();
Console.WriteLine($"{canceled.Task.IsCanceled} {canceled.Task.Status}");
try
{
    await canceled.Task;
}
catch (TaskCanceledException e)
{
    Console.WriteLine($"{e.Message} {e.Task == canceled.Task}");
}

var later = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
Task last = Wait(later.Task, "later");
later.SetResult();
await last;

static async Task Wait(Task task, string name)
{
    await task;
    Console.WriteLine(name);
}

static async Task<int> Double(Task<int> task) => 2 * await task;

static async Task<string> Catch(Task<string> task)
{
    try
    {
        return await task;
    }
    catch (ArgumentException e)
    {
        return "caught " + e.Message;
    }
}
