using System.Threading.Tasks;
using Flint.Runtime;

namespace System.Threading;

/// <summary>An event that is set or not. An interrupt handler may set it.</summary>
public partial class EventWaitHandle : WaitHandle
{
    /// <summary>Lets one through for each time it is set; null when whoever waits comes through.</summary>
    private readonly SemaphoreSlim? _gate;

    /// <summary>Completed while the event is set, when everybody comes through.</summary>
    private Task _set = new();

    public EventWaitHandle(bool initialState, EventResetMode mode)
    {
        if (mode == EventResetMode.AutoReset)
            _gate = new SemaphoreSlim(initialState ? 1 : 0);
        else if (initialState)
            _set.TrySetResult();
    }

    public bool Reset()
    {
        if (_gate != null)
            _gate.Wait(0);
        else if (_set.IsCompleted)
            _set = new Task();
        return true;
    }

    public bool Set()
    {
        if (_gate == null)
        {
            _set.TrySetResult();
            return true;
        }

        // That it is set twice lets one through.
        nuint interrupts = Interrupts.Disable();
        if (_gate.CurrentCount == 0)
            _gate.Release(1);
        Interrupts.Restore(interrupts);
        return true;
    }

    private protected override bool Wait(int millisecondsTimeout) =>
        _gate == null ? _set.Wait(millisecondsTimeout, default) : _gate.Wait(millisecondsTimeout);
}
