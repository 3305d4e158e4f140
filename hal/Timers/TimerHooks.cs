using Flint.Runtime;

namespace Flint.Hal;

/// <summary>The chip's driver of its timers.</summary>
internal static class TimerHooks
{
    [TargetHook("timer.start")]
    public static extern void Start(int timer, int microseconds);

    [TargetHook("timer.stop")]
    public static extern void Stop(int timer);

    [TargetHook("capture.start")]
    public static extern void StartCapture(int channel, Edge edges);

    [TargetHook("capture.stop")]
    public static extern void StopCapture(int channel);

    /// <summary>Ticks per second of what a capture gives.</summary>
    [TargetValue("capture.frequency")]
    public static extern int CaptureFrequency();
}
