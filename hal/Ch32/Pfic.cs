using Flint.Hal.Riscv;
using static Flint.Registers.Ch32v003.Peripherals;

namespace Flint.Hal.Ch32;

/// <summary>The interrupt controller of QingKe cores. Interrupts are given by their number. (CH32V003 Reference Manual, PFIC.)</summary>
public static class Pfic
{
    private const nuint Address = 0xE000_E000;
    private const nuint Nesting = 1 << 1;

    /// <summary>Lets an interrupt in.</summary>
    public static void Enable(int interrupt) => Bits(0x100, interrupt).Write(1u << (interrupt & 31));

    /// <summary>Keeps an interrupt out; it goes on waiting.</summary>
    public static void Disable(int interrupt) => Bits(0x180, interrupt).Write(1u << (interrupt & 31));

    /// <summary>The higher, the sooner among those that wait: 0 to 3, of which 2 and 3 interrupt preemptible handlers of 0 and 1. After reset all have 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The priority is none of 0 to 3.</exception>
    public static void Prioritize(int interrupt, int priority)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)priority, 3u, nameof(priority));
        // The chip counts from the most urgent, in the two highest bits.
        new Register8(Address + 0x400 + (nuint)interrupt).Write((byte)((3 - priority) << 6));
    }

    /// <summary>Lets those of the upper level in. The controller itself keeps the others out.</summary>
    /// <returns>What <see cref="Lower"/> needs.</returns>
    public static uint Raise(int interrupt) => (uint)Csr.ReadSetIntsyscr(Nesting);

    public static void Lower(uint before) => Csr.WriteIntsyscr(before);

    /// <summary>
    /// Sleeps until an interrupt that is let in waits. Interrupts have to be off. A QingKe V2 does not end <c>wfi</c> for an interrupt that it does not take, so this sleeps by events: an
    /// interrupt is one when it begins to wait, and the core keeps one that comes after the look at those that wait. (QingKeV2 Microprocessor Manual, PFIC_SCTLR.)
    /// </summary>
    /// <param name="isDeep">Whether the chip does what PWR_CTLR tells of a deep sleep.</param>
    internal static void Wait(bool isDeep)
    {
        PFIC.SCTLR.Write(new() { WFITOWFE = true, SEVONPEND = true, SLEEPDEEP = isDeep });
        while ((PFIC.ISR1.Value & PFIC.IPR1.Value) == 0 && (PFIC.ISR2.Value & PFIC.IPR2.Value) == 0)
            Instruction.WaitForInterrupt();
        PFIC.SCTLR.Write(new());
    }

    /// <summary>Forgets that an interrupt waits.</summary>
    internal static void ClearPending(int interrupt) => Bits(0x280, interrupt).Write(1u << (interrupt & 31));

    private static Register32 Bits(nuint offset, int interrupt) => new(Address + offset + ((nuint)(uint)interrupt / 32 * 4));
}
