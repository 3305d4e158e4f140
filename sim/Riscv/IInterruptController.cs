namespace Flint.Sim.Riscv;

/// <summary>An interrupt controller that is part of the core, and decides what is taken in place of mip and mie.</summary>
public interface IInterruptController
{
    /// <summary>Whether it decides now; a core may have both ways.</summary>
    bool IsActive { get; }

    /// <summary>Whether an interrupt that is enabled waits, taken or not.</summary>
    bool HasPending { get; }

    /// <summary>Whether such an interrupt ends <c>wfi</c> though mstatus.MIE is 0, as the architecture has it.</summary>
    bool WakesWhileMasked => true;

    /// <summary>Whether <c>wfi</c> has nothing to wait for, by what the chip has beside interrupts.</summary>
    bool TryGoOn() => false;

    /// <summary>What mcause has beside the interrupt bit and the number: the level that was interrupted.</summary>
    ulong CauseBits { get; }

    /// <summary>The most urgent interrupt that waits, is enabled, and may interrupt what runs.</summary>
    bool TryTake(out int number);

    /// <summary>The core takes an interrupt.</summary>
    /// <returns>The address of its handler.</returns>
    ulong Enter(int number);

    /// <summary>Where exceptions go.</summary>
    ulong ExceptionHandler { get; }

    /// <summary>The core returns from a trap.</summary>
    /// <param name="cause">mcause.</param>
    void Leave(ulong cause);

    /// <summary>The core is reset.</summary>
    void Reset();
}
