using Flint.Runtime;

namespace Flint.Hal;

/// <summary>The chip's driver of its analog-to-digital converter.</summary>
internal static class AdcHooks
{
    [TargetHook("adc.open")]
    public static extern void Open(int channel);

    [TargetHook("adc.read")]
    public static extern int Read(int channel);
}
