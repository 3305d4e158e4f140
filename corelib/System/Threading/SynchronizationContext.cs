namespace System.Threading;

public class SynchronizationContext
{
    [ThreadStatic]
    internal static SynchronizationContext? s_current;

    private bool _requireWaitNotification;

    public static SynchronizationContext? Current => s_current;

    public static void SetSynchronizationContext(SynchronizationContext? syncContext) => s_current = syncContext;
}
