Task<int> five = Task.FromResult(5);
Console.WriteLine(await five.ContinueWith(task => task.Result + 1));
Console.WriteLine(await five.ContinueWith((task, state) => $"{task.Result}{state}", "s"));
Task failed = Task.FromException(new FormatException("f"));
await failed.ContinueWith(task => Console.WriteLine(task.Exception!.InnerException!.Message), TaskContinuationOptions.OnlyOnFaulted);
Task notRun = failed.ContinueWith(_ => Console.WriteLine("wrong"), TaskContinuationOptions.OnlyOnRanToCompletion);
await Task.WhenAny(notRun);
Console.WriteLine(notRun.Status);
await failed.ContinueWith(_ => Console.WriteLine("always"));
Task chain = Task.Run(() => 1).ContinueWith(t => t.Result * 2).ContinueWith(t => { throw new InvalidOperationException($"{t.Result}"); });
try
{
    await chain;
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

Task<Task<int>> nested = Task.Factory.StartNew(async () =>
{
    await Task.Delay(1);
    return 7;
});
Console.WriteLine(await nested.Unwrap());
Console.WriteLine(await Task.Run(async () => { await Task.Yield(); return "inner"; }));
Task<int> all = Task.Factory.ContinueWhenAll([Task.FromResult(1), Task.FromResult(2)], tasks => tasks.Sum(t => t.Result));
Console.WriteLine(await all);
Task<int> any = Task.Factory.ContinueWhenAny([Task.FromResult(8), new TaskCompletionSource<int>().Task], task => task.Result);
Console.WriteLine(await any);
var canceled = new CancellationToken(true);
Task stopped = five.ContinueWith(_ => { }, canceled);
Console.WriteLine((await Task.WhenAny(stopped)).IsCanceled);
