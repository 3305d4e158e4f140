using System.Runtime.CompilerServices;

namespace System.Threading;

/// <summary>The values of <c>AsyncLocal</c>, one object a value. It is null, and nothing keeps it, in a program that sets none.</summary>
public sealed partial class ExecutionContext
{
    private static readonly ExecutionContext s_default = new(null!, null, null, false);

    [ThreadStatic]
    internal static ExecutionContext? s_current;

    [ThreadStatic]
    private static bool s_isFlowSuppressed;

    private readonly IAsyncLocal _key;

    private readonly object? _value;

    private readonly ExecutionContext? _others;

    private readonly bool _notifies;

    private ExecutionContext(IAsyncLocal key, object? value, ExecutionContext? others, bool notifies)
    {
        _key = key;
        _value = value;
        _others = others;
        _notifies = notifies;
    }

    /// <summary>Whether anything in the program sets a value.</summary>
    internal static extern bool HasLocals
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public static ExecutionContext? Capture() =>
        s_isFlowSuppressed ? null : !HasLocals || s_current == null ? s_default : s_current;

    /// <summary>What is to flow; null when that is nothing.</summary>
    internal static ExecutionContext? CaptureForRestore() => s_isFlowSuppressed ? null : s_current;

    public static void Run(ExecutionContext executionContext, ContextCallback callback, object? state)
    {
        if (executionContext == null)
            throw new InvalidOperationException("Cannot call Set on a null context");
        RunInternal(executionContext, callback, state);
    }

    internal static void RunInternal(ExecutionContext? executionContext, ContextCallback callback, object? state)
    {
        ExecutionContext? outer = s_current;
        RestoreInternal(executionContext);
        try
        {
            callback(state);
        }
        finally
        {
            RestoreInternal(outer);
        }
    }

    public static void Restore(ExecutionContext executionContext)
    {
        if (executionContext == null)
            throw new InvalidOperationException("Cannot call Set on a null context");
        RestoreInternal(executionContext);
    }

    /// <summary>Goes over to other values, and tells those who want to know.</summary>
    internal static void RestoreInternal(ExecutionContext? executionContext)
    {
        if (!HasLocals)
            return;
        ExecutionContext? previous = s_current;
        ExecutionContext? next = executionContext == s_default ? null : executionContext;
        if (previous == next)
            return;
        s_current = next;
        for (ExecutionContext? context = previous; context != null; context = context._others)
            if (context._notifies && Find(next, context._key)?._value is var value && value != context._value)
                context._key.OnValueChanged(context._value, value, contextChanged: true);
        for (ExecutionContext? context = next; context != null; context = context._others)
            if (context._notifies && context._value != null && Find(previous, context._key) == null)
                context._key.OnValueChanged(null, context._value, contextChanged: true);
    }

    public static bool IsFlowSuppressed() => s_isFlowSuppressed;

    public static AsyncFlowControl SuppressFlow()
    {
        if (s_isFlowSuppressed)
            throw new InvalidOperationException("Context flow is already suppressed.");
        s_isFlowSuppressed = true;
        AsyncFlowControl control = default;
        control.Initialize(Thread.CurrentThread);
        return control;
    }

    public static void RestoreFlow()
    {
        if (!s_isFlowSuppressed)
            throw new InvalidOperationException("Cannot restore context flow when it is not suppressed.");
        s_isFlowSuppressed = false;
    }

    internal static object? GetLocalValue(IAsyncLocal local) => Find(s_current, local)?._value;

    internal static void SetLocalValue(IAsyncLocal local, object? newValue, bool needChangeNotifications)
    {
        object? previous = GetLocalValue(local);
        if (previous == newValue)
            return;
        s_current = new ExecutionContext(local, newValue, Without(s_current, local), needChangeNotifications);
        if (needChangeNotifications)
            local.OnValueChanged(previous, newValue, contextChanged: false);
    }

    private static ExecutionContext? Find(ExecutionContext? context, IAsyncLocal local)
    {
        while (context != null && context._key != local)
            context = context._others;
        return context;
    }

    private static ExecutionContext? Without(ExecutionContext? context, IAsyncLocal local)
    {
        if (context == null)
            return null;
        return context._key == local
            ? context._others
            : new ExecutionContext(context._key, context._value, Without(context._others, local), context._notifies);
    }
}
