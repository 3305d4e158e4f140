namespace Flint.Sim.Riscv;

/// <summary>State of an interrupt controller that the hart saves at traps and restores at their ends.</summary>
internal interface ITrapContext
{
    /// <summary>A trap is being taken.</summary>
    /// <param name="interrupt">Its number, or null for an exception.</param>
    void Enter(int? interrupt);

    /// <summary>A trap's handler returns.</summary>
    void Leave();
}
