namespace Flint.Hal;

/// <summary>A capture that goes on until it is disposed of.</summary>
public sealed class RunningCapture : IDisposable
{
    private readonly int _channel;
    private readonly TimerTicks _ticks;

    internal RunningCapture(int channel, TimerTicks ticks)
    {
        _channel = channel;
        _ticks = ticks;
    }

    /// <summary>The moment of the next edge, of the last one when several came meanwhile; in ticks that wrap.</summary>
    public async Task<uint> WaitAsync()
    {
        await _ticks.WaitAsync();
        return _ticks.Last;
    }

    public void Dispose()
    {
        TimerHooks.StopCapture(_channel);
        _ticks.End();
    }
}
