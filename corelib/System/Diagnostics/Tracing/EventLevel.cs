namespace System.Diagnostics.Tracing;

public enum EventLevel
{
}
