using System.Runtime.CompilerServices;

namespace System.Diagnostics.Tracing;

/// <summary>Nobody listens, so official code writes no events.</summary>
public class EventSource
{
    protected EventSource()
    {
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool IsEnabled();
}
