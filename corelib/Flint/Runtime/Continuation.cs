namespace Flint.Runtime;

/// <summary>
/// What runs when something has come about. It is in one list at a time: of those that wait for a task, of what is ready, or of timers. The link is in the object, so
/// that no list needs memory, and an interrupt handler can make ready what waits.
/// </summary>
public abstract class Continuation
{
    internal Continuation? _next;

    private protected Continuation()
    {
    }

    /// <summary>Lets no exception out.</summary>
    internal abstract void Execute();
}
