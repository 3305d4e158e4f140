namespace Flint.Sim;

/// <summary>A peripheral that a clock and reset unit can put back into the state after reset.</summary>
public interface IResettable
{
    void Reset();
}
