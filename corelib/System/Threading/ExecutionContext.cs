namespace System.Threading;

/// <summary>The values of <c>AsyncLocal</c>; null as long as none has been set.</summary>
public sealed partial class ExecutionContext
{
    internal static ExecutionContext? s_current;

    private readonly IAsyncLocal _key;

    private readonly object? _value;

    private readonly ExecutionContext? _others;

    private ExecutionContext(IAsyncLocal key, object? value, ExecutionContext? others)
    {
        _key = key;
        _value = value;
        _others = others;
    }

    public static ExecutionContext? Capture() => s_current;

    internal static ExecutionContext? CaptureForRestore() => s_current;

    internal static object? GetLocalValue(IAsyncLocal local)
    {
        for (ExecutionContext? context = s_current; context != null; context = context._others)
            if (context._key == local)
                return context._value;
        return null;
    }

    internal static void SetLocalValue(IAsyncLocal local, object? newValue, bool needChangeNotifications)
    {
        object? previous = GetLocalValue(local);
        if (previous == newValue)
            return;
        s_current = new ExecutionContext(local, newValue, Without(s_current, local));
        if (needChangeNotifications)
            local.OnValueChanged(previous, newValue, contextChanged: false);
    }

    internal static void RestoreInternal(ExecutionContext? executionContext) => s_current = executionContext;

    private static ExecutionContext? Without(ExecutionContext? context, IAsyncLocal local)
    {
        if (context == null)
            return null;
        return context._key == local ? context._others : new ExecutionContext(context._key, context._value, Without(context._others, local));
    }
}
