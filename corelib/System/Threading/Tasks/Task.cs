using Flint.Runtime;

namespace System.Threading.Tasks;

/// <summary>Four words: what waits for it is linked through itself, and gives way to what went wrong when it completes.</summary>
public partial class Task : Continuation
{
    internal static readonly Task s_completed = new(RanToCompletion);

    internal static bool s_asyncDebuggingEnabled;

    /// <summary>The last of those who wait for it; once it has completed, the exception or exceptions.</summary>
    private object? m_continuationObject;

    /// <summary><see cref="TaskCreationOptions"/>, and the bits of <c>Task.State</c>.</summary>
    private int m_stateFlags;

    internal Task()
    {
    }

    private Task(int flags) => m_stateFlags = flags;

    public static Task CompletedTask => s_completed;

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !IsCompleted)
            throw new InvalidOperationException("A task may only be disposed if it is in a completion state (RanToCompletion, Faulted or Canceled).");
    }

    /// <summary>For those that are only waited for.</summary>
    internal override void Execute()
    {
    }
}
