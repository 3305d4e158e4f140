using System.Threading.Tasks;

namespace System.Threading;

internal sealed class TimerHolder
{
    internal readonly TimerQueueTimer _timer;

    public TimerHolder(TimerQueueTimer timer) => _timer = timer;

    public void Dispose() => _timer.Dispose();

    public ValueTask DisposeAsync() => _timer.DisposeAsync();
}
