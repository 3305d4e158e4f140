using System.Diagnostics.CodeAnalysis;
using Flint.Runtime;

namespace System;

public static class Environment
{
    public static string NewLine => "\n";

    public static int ProcessorCount => 1;

    public static int CurrentManagedThreadId => Threads.Exist() ? Threads.Current.ManagedThreadId : 1;

    /// <summary>Milliseconds since reset, rounded up: the one in which a program starts is its first.</summary>
    public static long TickCount64 => Clock.UnitsOfTicks(Clock.Now, 1000) + 1;

    public static int TickCount => (int)TickCount64;

    /// <summary>There are none.</summary>
    public static string? GetEnvironmentVariable(string variable)
    {
        ArgumentNullException.ThrowIfNull(variable, nameof(variable));
        return null;
    }

    /// <summary>What the program ends with when Main gives no result.</summary>
    public static int ExitCode { get; set; }

    /// <summary>The host shows the message with the stack.</summary>
    [DoesNotReturn]
    public static void FailFast(string? message) => Trap.FailFast(message);

    [DoesNotReturn]
    public static void FailFast(string? message, Exception? exception) => Trap.FailFast(message);

    [DoesNotReturn]
    public static void Exit(int exitCode) => Platform.Exit(exitCode);
}
