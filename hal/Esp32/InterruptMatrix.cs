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

    /// <summary>By a handler that lets higher interrupts in: keeps out those that are not above its own.</summary>
    /// <returns>What <see cref="Lower"/> takes.</returns>
    public static uint Raise(int interrupt)
    {
        uint before = Threshold.Value;
        Threshold.Write(Priority(interrupt & 0xFF).Value + 1);
        Riscv.Instruction.Fence();
        return before;
    }

    /// <summary>By the same handler at its end.</summary>
    public static void Lower(uint before) => Threshold.Write(before);

    /// <param name="priority">1 to 14, the higher the sooner; 0 keeps the interrupt out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The priority is none of these.</exception>
    public static void Prioritize(int interrupt, int priority)
    {
        // The highest of the chip's 15 leaves no threshold above it.
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)priority, 14u, nameof(priority));
        Priority(interrupt & 0xFF).Write((uint)priority);
    }

    /// <summary>INTERRUPT_CORE0_CPU_INT_THRESH.</summary>
    private static Register32 Threshold => new(Address + 0x194);

    /// <summary>INTERRUPT_CORE0_CPU_INT_PRI_n.</summary>
    private static Register32 Priority(int cause) => new(Address + 0x114 + (4 * (uint)cause));
}
