using System.Runtime.CompilerServices;

namespace Flint.Hal.Ch32;

/// <summary>The pin of the debugger, SWIO. (CH32V003 Reference Manual, AFIO: SWCFG.)</summary>
public static class DebugPort
{
    private const int Data = 49;

    /// <exception cref="NotSupportedException">The pin is PD1.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Release(int pin)
    {
        if (pin == Data)
            throw new NotSupportedException("PD1 is the debugger's");
    }
}
