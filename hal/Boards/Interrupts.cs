using System.Runtime.CompilerServices;
using Flint.Hal.Riscv;
using Flint.Runtime;

namespace Flint.Boards;

/// <summary>All interrupts at once. They are let in before Main when the program has a handler; each by itself is kept out until it is enabled.</summary>
public static class Interrupts
{
    /// <summary>The bit of mstatus that lets interrupts in. (RISC-V privileged specification, 3.1.6.1: MIE.)</summary>
    private const nuint MachineInterruptEnable = 1 << 3;

    public static bool AreEnabled => (Csr.ReadMstatus() & MachineInterruptEnable) != 0;

    [NotInInterrupt("lets other interrupts in")]
    public static void Enable() => Csr.SetMstatus(MachineInterruptEnable);

    public static void Disable() => Csr.ClearMstatus(MachineInterruptEnable);

    /// <summary>Whether the program has handlers; without any, interrupts are never on, and nothing is left of <see cref="Mask"/>.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern bool HasHandlers();

    /// <summary>Keeps interrupts out until the result is disposed of: <c>using (Interrupts.Mask()) { … }</c>. May be nested.</summary>
    public static Masked Mask()
    {
        if (!HasHandlers())
            return default;
        nuint before = Csr.ReadMstatus();
        Disable();
        return new Masked(before);
    }

    /// <summary>While it lives, no handler runs.</summary>
    public readonly ref struct Masked
    {
        private readonly nuint _before;

        internal Masked(nuint before) => _before = before;

        /// <summary>Lets interrupts in again if they were before.</summary>
        public void Dispose()
        {
            if (HasHandlers())
                Csr.SetMstatus(_before & MachineInterruptEnable);
        }
    }
}
