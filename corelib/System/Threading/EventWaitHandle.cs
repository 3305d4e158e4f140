using Flint.Runtime;

namespace System.Threading;

/// <summary>An interrupt handler may set it.</summary>
public class EventWaitHandle : WaitHandle
{
    private readonly EventResetMode _mode;

    private volatile bool _isSet;

    public EventWaitHandle(bool initialState, EventResetMode mode)
    {
        if (mode is not (EventResetMode.AutoReset or EventResetMode.ManualReset))
            throw new ArgumentException("Value of flags is invalid.", nameof(mode));
        _mode = mode;
        _isSet = initialState;
    }

    public bool Set()
    {
        ThrowIfDisposed();
        _isSet = true;
        Scheduler.Wake();
        return true;
    }

    public bool Reset()
    {
        ThrowIfDisposed();
        _isSet = false;
        return true;
    }

    internal override bool IsSignaled => _isSet;

    internal override void Take()
    {
        if (_mode == EventResetMode.AutoReset)
            _isSet = false;
    }
}
