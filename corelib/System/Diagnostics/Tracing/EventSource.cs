namespace System.Diagnostics.Tracing;

/// <summary>Nobody listens, so official code writes no events.</summary>
public class EventSource
{
    protected EventSource()
    {
    }

    public bool IsEnabled() => false;

    public bool IsEnabled(EventLevel level, EventKeywords keywords) => false;
}
