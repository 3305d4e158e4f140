using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>Keeps interrupt handlers from coming in between.</summary>
internal static class Interrupts
{
    private const nuint Enabled = 8;

    /// <summary>Turns interrupts off.</summary>
    /// <returns>What to restore afterwards.</returns>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint Disable();

    /// <summary>Turns interrupts on again if they were on.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void Restore(nuint state);

    /// <summary>Whether the state is that of a handler, or of code that keeps handlers from coming.</summary>
    public static bool AreHeldOff(nuint state) => !WereEnabled(state) && HasHandlers();

    /// <summary>Whether the program has handlers at all; without any, interrupts are never on.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern bool HasHandlers();

    public static bool WereEnabled(nuint state) => (state & Enabled) != 0;
}
