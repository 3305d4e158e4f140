namespace System.Diagnostics.Tracing;

public enum EventKeywords : long
{
}
