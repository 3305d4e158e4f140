namespace Flint.Hal;

/// <summary>A timer that runs until it is disposed of.</summary>
public sealed class RunningTimer : IDisposable
{
    private readonly int _number;
    private readonly TimerTicks _ticks;

    internal RunningTimer(int number, TimerTicks ticks)
    {
        _number = number;
        _ticks = ticks;
    }

    /// <summary>Completes at the end of the next period, at once when that has passed: none is skipped.</summary>
    public Task WaitAsync() => _ticks.WaitAsync();

    public void Dispose()
    {
        TimerHooks.Stop(_number);
        _ticks.End();
    }
}
