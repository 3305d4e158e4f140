using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System.Threading;

/// <summary>There is one thread. Members that are not here cannot be used: their fields do not exist.</summary>
public sealed class Thread
{
    private const int Infinite = -1;

    private static readonly Thread s_main = new();

    private static string? s_name;

    private static bool s_isBackground;

    private Thread()
    {
    }

    public static Thread CurrentThread => s_main;

    public int ManagedThreadId => 1;

    public string? Name
    {
        get => s_name;
        set => s_name = value;
    }

    public bool IsAlive => true;

    public bool IsBackground
    {
        get => s_isBackground;
        set => s_isBackground = value;
    }

    public bool IsThreadPoolThread => false;

    [NotInInterrupt("sleeps")]
    public static void Sleep(int millisecondsTimeout)
    {
        if (millisecondsTimeout < Infinite)
            throw new ArgumentOutOfRangeException(
                nameof(millisecondsTimeout),
                "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.");
        GC.WaitForPendingFinalizers();
        if (millisecondsTimeout == Infinite)
            while (true)
                Platform.Wait(ulong.MaxValue);
        Platform.Wait(Clock.TicksOfMilliseconds((uint)millisecondsTimeout));
    }

    public static void Sleep(TimeSpan timeout)
    {
        long milliseconds = timeout.Ticks / TimeSpan.TicksPerMillisecond;
        if (milliseconds is < Infinite or > int.MaxValue)
            throw new ArgumentOutOfRangeException(
                nameof(timeout), "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.");
        Sleep((int)milliseconds);
    }

    public static bool Yield()
    {
        GC.WaitForPendingFinalizers();
        return false;
    }

    public static int GetCurrentProcessorId() => 0;

    public static void SpinWait(int iterations) => GC.WaitForPendingFinalizers();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void MemoryBarrier();
}
