namespace System.Diagnostics;

/// <summary>Nobody listens: what is traced goes to a debugger on a desktop.</summary>
public sealed partial class Trace
{
    private Trace()
    {
    }

    public static void Write(object? value)
    {
    }

    public static void Write(object? value, string? category)
    {
    }

    public static void Write(string? message)
    {
    }

    public static void Write(string? message, string? category)
    {
    }

    public static void WriteLine(object? value)
    {
    }

    public static void WriteLine(object? value, string? category)
    {
    }

    public static void WriteLine(string? message)
    {
    }

    public static void WriteLine(string? message, string? category)
    {
    }

    public static void TraceError(string? message)
    {
    }

    public static void TraceInformation(string? message)
    {
    }

    public static void TraceWarning(string? message)
    {
    }
}
