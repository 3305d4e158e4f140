using System.Diagnostics.CodeAnalysis;

namespace Flint.Runtime;

/// <summary>All that corelib asks of the chip it runs on.</summary>
internal static unsafe class Platform
{
    [TargetHook("console.write")]
    public static extern void WriteConsole(byte value);

    /// <summary>The next byte received, or -1 when nothing is there.</summary>
    [TargetHook("console.read")]
    public static extern int ReadConsole();

    [TargetHook("clock.ticks")]
    public static extern ulong GetTicks();

    [TargetHook("clock.wait")]
    public static extern void Wait(ulong ticks);

    /// <summary>In Hz.</summary>
    [TargetValue("clock.frequency")]
    public static extern ulong GetTickFrequency();

    [DoesNotReturn]
    [TargetHook("exit")]
    public static extern void Exit(int code);

    [LinkerSymbol("__heap_start")]
    public static extern byte* HeapStart();

    [LinkerSymbol("__heap_end")]
    public static extern byte* HeapEnd();
}
