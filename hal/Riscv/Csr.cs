using System.Runtime.CompilerServices;

namespace Flint.Hal.Riscv;

/// <summary>Control and status registers; each call is one instruction. Set and Clear change the bits of a mask. (RISC-V privileged specification, chapter 3.)</summary>
public static class Csr
{
    /// <summary>The low 32 bits of the count of instructions executed.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern uint ReadInstret();

    /// <summary>The low 32 bits of the count of core clock cycles.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern uint ReadCycle();

    /// <summary>Why the last trap was taken.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint ReadMcause();

    /// <summary>Where the last trap was taken.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint ReadMepc();

    /// <summary>The hart that runs this.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint ReadMhartid();

    /// <summary>The address or instruction that the last trap is about.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint ReadMtval();

    /// <summary>State of the core; bit 3 lets interrupts in.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint ReadMstatus();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void SetMstatus(nuint mask);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void ClearMstatus(nuint mask);

    /// <summary>Which interrupts are let in: 3 software, 7 timer, 11 external.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint ReadMie();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void SetMie(nuint mask);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void ClearMie(nuint mask);

    /// <summary>Which interrupts wait.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint ReadMip();

    /// <summary>Where traps go.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint ReadMtvec();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void WriteMtvec(nuint value);

    /// <summary>Hazard3's interrupt enables: 16 bits above the number of these 16. (Hazard3 documentation, Xh3irq: so are all six below.)</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void SetMeiea(nuint mask);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void ClearMeiea(nuint mask);

    /// <summary>Interrupts that wait though nobody asks, each until it is handled.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void SetMeifa(nuint mask);

    /// <summary>Its priorities: four of four bits above the number of these four.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void SetMeipra(nuint mask);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void ClearMeipra(nuint mask);

    /// <summary>The most urgent interrupt that waits; setting bit 0 makes it the one that is being handled.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint ReadSetMeinext(nuint mask);

    /// <summary>What Hazard3 does while it waits: bit 0 stops its clock, bit 1 releases its power request. (Hazard3 documentation, Xh3power.)</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void WriteMsleep(nuint value);

    /// <summary>Which sleep <c>wfi</c> begins on Nuclei's cores: 0, or 1 for the deep one. (Nuclei Bumblebee Core Architecture Manual, sleepvalue.)</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void WriteSleepvalue(nuint value);

    /// <summary>How QingKe cores enter handlers: bit 1 lets one of the upper level interrupt one of the lower. (QingKeV2 Microprocessor Manual, INTSYSCR.)</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint ReadSetIntsyscr(nuint mask);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void WriteIntsyscr(nuint value);
}
