var source = new TaskCompletionSource<string>();
Show(source.Task);
source.SetResult("x");
Show(source.Task);
var cold = new Task<int>(() => 4);
Show(cold);
cold.Start();
Console.WriteLine(cold.Status is TaskStatus.WaitingToRun or TaskStatus.Running or TaskStatus.RanToCompletion);
cold.Wait();
Show(cold);
Show(Task.FromException(new Exception("e")));
Show(Task.FromCanceled(new CancellationToken(true)));
Task failed = FailAsync();
Show(failed);
Console.WriteLine($"{failed.Exception!.InnerException is TimeoutException} {failed.Exception.Message}");
Task canceled = CancelAsync();
Show(canceled);
Console.WriteLine(canceled.Exception is null);
Try(() => cold.Start());
Try(() => source.SetResult("y"));
Console.WriteLine($"{source.TrySetResult("y")} {source.TrySetCanceled()} {source.TrySetException(new Exception())}");
Try(() => Task.FromCanceled(default));
Try(() => _ = canceled.GetAwaiter().IsCompleted ? Task.FromResult(canceled.GetAwaiter()).Result : default);
Console.WriteLine(new Task(_ => { }, "state").AsyncState);
var run = new Task(() => Console.WriteLine("runs"));
run.RunSynchronously();
Show(run);

static async Task FailAsync()
{
    await Task.CompletedTask;
    throw new TimeoutException("late");
}

static async Task CancelAsync()
{
    await Task.CompletedTask;
    throw new OperationCanceledException();
}

static void Show(Task task) =>
    Console.WriteLine($"{task.Status} {task.IsCompleted} {task.IsCompletedSuccessfully} {task.IsFaulted} {task.IsCanceled}");

static void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine("none");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}
