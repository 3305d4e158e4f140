namespace Flint.Sim.Riscv;

/// <summary>Exception codes as mcause has them (RISC-V Privileged Architecture, Machine Cause Register).</summary>
public enum TrapCause
{
    MisalignedFetch = 0,
    FetchFault = 1,
    IllegalInstruction = 2,
    Breakpoint = 3,
    MisalignedLoad = 4,
    LoadFault = 5,
    MisalignedStore = 6,
    StoreFault = 7,
    CallFromUser = 8,
    CallFromMachine = 11,
}

/// <summary>Privilege modes by the numbers that mstatus.MPP has.</summary>
public enum Privilege
{
    User = 0,
    Machine = 3,
}
