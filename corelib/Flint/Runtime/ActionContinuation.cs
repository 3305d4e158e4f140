using System;
using System.Threading;

namespace Flint.Runtime;

/// <summary>Calls a delegate; what it throws ends the program, as on any thread.</summary>
internal sealed class ActionContinuation : Continuation
{
    private readonly Delegate _action;

    private readonly object? _state;

    public ActionContinuation(Delegate action, object? state)
    {
        _action = action;
        _state = state;
    }

    internal override void Execute()
    {
        try
        {
            if (_action is Action action)
                action();
            else if (_action is WaitCallback callback)
                callback(_state);
            else
                ((Action<object?>)_action)(_state);
        }
        catch (Exception e)
        {
            Trap.Unhandled(e);
        }
    }
}
