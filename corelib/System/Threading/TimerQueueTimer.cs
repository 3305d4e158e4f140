using System.Threading.Tasks;
using Flint.Runtime;

namespace System.Threading;

/// <summary>A timer in the scheduler's list. Its callback runs when the program waits, and what it throws ends the program.</summary>
internal sealed class TimerQueueTimer : TimedTask, ITimer, IThreadPoolWorkItem
{
    private const uint MostMilliseconds = 0xFFFFFFFE;

    private readonly TimerCallback _timerCallback;

    private readonly object? _state;

    private uint _period;

    private bool _isSet;

    private bool _canceled;

    internal TimerQueueTimer(TimerCallback timerCallback, object? state, TimeSpan dueTime, TimeSpan period, bool flowExecutionContext)
        : this(timerCallback, state, GetMilliseconds(dueTime, nameof(dueTime)), GetMilliseconds(period, nameof(period)), flowExecutionContext)
    {
    }

    internal TimerQueueTimer(TimerCallback timerCallback, object? state, uint dueTime, uint period, bool flowExecutionContext)
    {
        _timerCallback = flowExecutionContext && ExecutionContext.HasLocals && ExecutionContext.CaptureForRestore() is { } context
            ? Flowing(timerCallback, context)
            : timerCallback;
        _state = state;
        Change(dueTime, period);
    }

    /// <exception cref="ArgumentOutOfRangeException">Negative but not infinite, or too long.</exception>
    internal static uint GetMilliseconds(TimeSpan time, string parameter)
    {
        long milliseconds = time.Ticks / TimeSpan.TicksPerMillisecond;
        if (milliseconds is < Timeout.Infinite or > MostMilliseconds)
            throw new ArgumentOutOfRangeException(parameter);
        return (uint)milliseconds;
    }

    public bool Change(TimeSpan dueTime, TimeSpan period) =>
        Change(GetMilliseconds(dueTime, nameof(dueTime)), GetMilliseconds(period, nameof(period)));

    internal bool Change(uint dueTime, uint period)
    {
        if (_canceled)
            return false;
        Stop();
        _period = period;
        if (dueTime != Infinite)
            Set(dueTime);
        return true;
    }

    public void Dispose()
    {
        Stop();
        _canceled = true;
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    internal override void Execute()
    {
        _isSet = false;
        if (_period is not 0 and not Infinite)
            Set(_period);
        try
        {
            _timerCallback(_state);
        }
        catch (Exception e)
        {
            Trap.Unhandled(e);
        }
    }

    void IThreadPoolWorkItem.Execute() => Execute();

    private static TimerCallback Flowing(TimerCallback callback, ExecutionContext context) =>
        state => ExecutionContext.RunInternal(context, inner => callback(inner), state);

    private void Set(uint milliseconds)
    {
        _isSet = true;
        Due = Platform.GetTicks() + Clock.TicksOfMilliseconds(milliseconds);
        Scheduler.AddTimer(this);
    }

    private void Stop()
    {
        if (_isSet)
            Scheduler.RemoveTimer(this);
        _isSet = false;
    }
}
