using System.Threading.Tasks.Sources;

var source = new Signal();
for (int i = 0; i < 3; i++)
{
    ValueTask<int> task = source.WaitAsync();
    Console.WriteLine(task.IsCompleted);
    _ = SetLaterAsync(source, i);
    Console.WriteLine(await task);
    try
    {
        _ = task.Result;
    }
    catch (InvalidOperationException)
    {
        Console.WriteLine("only once");
    }
}

ValueTask<int> failing = source.WaitAsync();
source.Fail(new FormatException("bad"));
Console.WriteLine($"{failing.IsFaulted} {failing.IsCompleted}");
try
{
    await failing;
}
catch (FormatException e)
{
    Console.WriteLine(e.Message);
}

Task<int> asTask = source.WaitAsync().AsTask();
source.Set(9);
Console.WriteLine(await asTask);
ValueTask<int> kept = source.WaitAsync().Preserve();
source.Set(10);
Console.WriteLine($"{await kept} {await kept}");

static async Task SetLaterAsync(Signal signal, int value)
{
    await Task.Delay(1);
    signal.Set(value);
}

/// <summary>One object for any number of waits.</summary>
internal sealed class Signal : IValueTaskSource<int>
{
    private ManualResetValueTaskSourceCore<int> _core;

    public ValueTask<int> WaitAsync()
    {
        _core.Reset();
        return new ValueTask<int>(this, _core.Version);
    }

    public void Set(int value) => _core.SetResult(value);

    public void Fail(Exception exception) => _core.SetException(exception);

    public int GetResult(short token) => _core.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
