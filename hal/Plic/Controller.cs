using Flint.Boards;
using Flint.Hal.Riscv;
using Flint.Runtime;

namespace Flint.Hal.Plic;

/// <summary>
/// A platform-level interrupt controller, as hart 0 sees it in machine mode: it tells the core, by one cause, that any of its sources waits. Interrupts are
/// given as the board's <c>Irq</c> has them: cause in the low byte, source above, 0 for those of the core itself. (RISC-V Platform-Level Interrupt Controller Specification 1.0.0.)
/// </summary>
public static class Controller
{
    private const uint EnablesOffset = 0x2000;
    private const uint ClaimOffset = 0x20_0004;

    /// <summary>The claim/complete register of context 0.</summary>
    private static Register32 ClaimComplete => new(Base() + ClaimOffset);

    /// <summary>Lets an interrupt in; a source without priority gets the lowest.</summary>
    public static void Enable(int interrupt)
    {
        int source = interrupt >> 8;
        if (source != 0)
        {
            if (Priority(source).Value == 0)
                Priority(source).Write(1);
            using (Interrupts.Mask())
                Enables(source).Set(1u << source);
        }

        Csr.SetMie((nuint)1 << (interrupt & 0xFF));
    }

    /// <summary>Keeps an interrupt out; it goes on waiting.</summary>
    public static void Disable(int interrupt)
    {
        int source = interrupt >> 8;
        if (source == 0)
        {
            Csr.ClearMie((nuint)1 << interrupt);
            return;
        }

        using (Interrupts.Mask())
            Enables(source).Clear(1u << source);
    }

    /// <summary>The higher, the sooner among those that wait; 0 keeps the source out.</summary>
    /// <exception cref="ArgumentException">The interrupt is one of the core itself, where the order is fixed: external, software, timer.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The priority is more than the controller has bits for, or negative.</exception>
    public static void Prioritize(int interrupt, int priority)
    {
        if (interrupt >> 8 == 0)
            throw new ArgumentException("the core's own interrupts have no priority");
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)priority, HighestPriority(), nameof(priority));
        Priority(interrupt >> 8).Write((uint)priority);
    }

    /// <summary>The source to handle now, 0 when none waits any more.</summary>
    public static int Claim() => (int)ClaimComplete.Value;

    /// <summary>Lets a claimed source interrupt again.</summary>
    public static void Complete(int source) => ClaimComplete.Write((uint)source);

    private static Register32 Priority(int source) => new(Base() + (4 * (nuint)source));

    private static Register32 Enables(int source) => new(Base() + EnablesOffset + (4 * (nuint)(source / 32)));

    [TargetValue("plic.base")]
    private static extern nuint Base();

    [TargetValue("plic.highestPriority")]
    private static extern uint HighestPriority();
}
