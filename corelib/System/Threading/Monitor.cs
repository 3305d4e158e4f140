using Flint.Runtime;

namespace System.Threading;

/// <summary>With one thread, a lock is always free or already held by who asks.</summary>
public static class Monitor
{
    [NotInInterrupt("takes a lock")]
    public static void Enter(object obj) => ArgumentNullException.ThrowIfNull(obj, nameof(obj));

    [NotInInterrupt("takes a lock")]
    public static void Enter(object obj, ref bool lockTaken)
    {
        if (lockTaken)
            throw new ArgumentException("Argument must be initialized to false", nameof(lockTaken));
        Enter(obj);
        lockTaken = true;
    }

    [NotInInterrupt("takes a lock")]
    public static bool TryEnter(object obj)
    {
        Enter(obj);
        return true;
    }

    [NotInInterrupt("takes a lock")]
    public static void TryEnter(object obj, ref bool lockTaken) => Enter(obj, ref lockTaken);

    public static void Exit(object obj) => ArgumentNullException.ThrowIfNull(obj, nameof(obj));
}
