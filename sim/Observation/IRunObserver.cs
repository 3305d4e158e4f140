using Flint.Elf;

namespace Flint.Sim.Observation;

/// <summary>Watches a run in Flint's simulator and tells of it when the run is over.</summary>
public interface IRunObserver
{
    /// <summary>Whether <see cref="Executed"/> has to be called; the run is then many times slower.</summary>
    bool NeedsEveryInstruction { get; }

    /// <summary>Called once, before the first instruction.</summary>
    void Begin(Platform platform, ObjectFile image);

    /// <summary>Called after each instruction.</summary>
    /// <param name="address">Of the instruction.</param>
    void Executed(ulong address);

    /// <summary>Called once, after the last.</summary>
    void End();
}
