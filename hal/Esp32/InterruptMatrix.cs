using Flint.Boards;

namespace Flint.Hal.Esp32;

/// <summary>
/// Brings the peripherals' interrupt sources to the core's 31 interrupts, of which the board's description gives one to each. Interrupts are given as the
/// board's <c>Irq</c> has them: the core's in the low byte, the source above. (ESP32-C3 Technical Reference Manual: Interrupt Matrix.)
/// </summary>
public static class InterruptMatrix
{
    private const uint Address = 0x600C2000;

    /// <summary>INTERRUPT_CORE0_CPU_INT_ENABLE, a bit each interrupt of the core.</summary>
    private static Register32 Enables => new(Address + 0x104);

    /// <summary>Lets an interrupt in; one without priority gets the lowest.</summary>
    public static void Enable(int interrupt)
    {
        int cause = interrupt & 0xFF;
        new Register32(Address + (4 * ((uint)interrupt >> 8))).Write((uint)cause);
        if (Priority(cause).Value == 0)
            Priority(cause).Write(1);
        using (Interrupts.Mask())
            Enables.Set(1u << cause);
    }

    /// <summary>Keeps an interrupt out; it goes on waiting.</summary>
    public static void Disable(int interrupt)
    {
        using (Interrupts.Mask())
            Enables.Clear(1u << (interrupt & 0xFF));
    }

    /// <param name="priority">1 to 15, the higher the sooner; 0 keeps the interrupt out.</param>
    public static void Prioritize(int interrupt, int priority) => Priority(interrupt & 0xFF).Write((uint)priority);

    /// <summary>INTERRUPT_CORE0_CPU_INT_PRI_n.</summary>
    private static Register32 Priority(int cause) => new(Address + 0x114 + (4 * (uint)cause));
}
