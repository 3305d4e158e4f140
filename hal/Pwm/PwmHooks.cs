using Flint.Runtime;

namespace Flint.Hal;

/// <summary>The chip's driver of its pulse-width outputs.</summary>
internal static class PwmHooks
{
    [TargetHook("pwm.open")]
    public static extern void Open(int channel, int frequency);

    /// <param name="duty">0 to 65,536 parts of 65,536.</param>
    [TargetHook("pwm.duty")]
    public static extern void SetDuty(int channel, int duty);

    [TargetHook("pwm.close")]
    public static extern void Close(int channel);
}
