Console.WriteLine(await Task.Run(() => 42));
await Task.Run(() => Console.WriteLine("ran"));
Console.WriteLine(await Task.Run(async () =>
{
    await Task.Delay(2);
    return "async";
}));
await Task.Run(async () => await Task.Yield());
try
{
    await Task.Run(() => throw new FormatException("in run"));
}
catch (FormatException e)
{
    Console.WriteLine(e.Message);
}

Task<int> chain = Task.Run(() => 1).ContinueWith(before => before.Result + 1).ContinueWith(before => before.Result * 10);
Console.WriteLine(await chain);
Task failing = Task.Run(() => throw new InvalidOperationException("bad"));
Console.WriteLine(await failing.ContinueWith(task => task.Exception!.InnerException!.Message));
await failing.ContinueWith(_ => Console.WriteLine("only on fault"), TaskContinuationOptions.OnlyOnFaulted);
Task skipped = failing.ContinueWith(_ => Console.WriteLine("never"), TaskContinuationOptions.OnlyOnRanToCompletion);
try
{
    await skipped;
}
catch (TaskCanceledException)
{
    Console.WriteLine(skipped.Status);
}

var source = new TaskCompletionSource<int>();
Task inline = source.Task.ContinueWith(task => Console.WriteLine("inline " + task.Result), TaskContinuationOptions.ExecuteSynchronously);
source.SetResult(7);
Console.WriteLine("after set");
await inline;

var cold = new Task<int>(() => 5);
Console.WriteLine(cold.Status);
cold.Start();
Console.WriteLine(await cold);
var synchronous = new Task(() => Console.WriteLine("synchronously"));
synchronous.RunSynchronously();
Console.WriteLine(synchronous.Status);
try
{
    synchronous.Start();
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

Console.WriteLine(await Task.Factory.StartNew(state => (string)state! + "!", "started"));
Task<Task<int>> nested = Task.Factory.StartNew(async () =>
{
    await Task.Delay(1);
    return 9;
});
Console.WriteLine(await nested.Unwrap());
Task<int> never = Task.Run(() => 1, new CancellationToken(true));
try
{
    await never;
}
catch (TaskCanceledException)
{
    Console.WriteLine(never.Status);
}
