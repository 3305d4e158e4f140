Console.WriteLine(await Immediate(1));
Console.WriteLine(await Delayed(2));
await Nothing();
ValueTask<int> pending = Delayed(3);
Console.WriteLine(pending.IsCompleted);
Console.WriteLine(await pending.AsTask());
Console.WriteLine(await new ValueTask<string>("value"));
Console.WriteLine(await new ValueTask<string>(Task.FromResult("task")));
ValueTask<int> preserved = Delayed(4).Preserve();
Console.WriteLine(await preserved + await preserved);
Console.WriteLine(ValueTask.CompletedTask.IsCompletedSuccessfully);
try
{
    await Throws();
}
catch (FormatException)
{
    Console.WriteLine("thrown");
}

ValueTask<int> failed = ValueTask.FromException<int>(new InvalidOperationException("from"));
Console.WriteLine($"{failed.IsFaulted} {failed.IsCompleted}");
try
{
    await failed.ConfigureAwait(false);
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

Console.WriteLine(ValueTask.FromCanceled(new CancellationToken(true)).IsCanceled);
Console.WriteLine(Delayed(5).AsTask().GetAwaiter().GetResult());

static async ValueTask<int> Immediate(int value)
{
    await Task.CompletedTask;
    return value;
}

static async ValueTask<int> Delayed(int value)
{
    await Task.Delay(2);
    return value;
}

static async ValueTask Nothing() => await Task.Yield();

static async ValueTask Throws()
{
    await Task.Yield();
    throw new FormatException();
}
