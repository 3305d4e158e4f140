namespace System.Diagnostics;

/// <summary>What debugs a device does so from outside, unseen by the program.</summary>
public static class Debugger
{
    public static readonly string? DefaultCategory;

    public static bool IsAttached => false;

    public static bool IsLogging() => false;

    public static bool Launch() => false;

    public static void Log(int level, string? category, string? message)
    {
    }

    public static void NotifyOfCrossThreadDependency()
    {
    }
}
