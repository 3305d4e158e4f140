namespace Flint.Targets;

public enum OptimizationGoal
{
    /// <summary>Smallest image; the default, as flash is what runs out first.</summary>
    Size,

    /// <summary>Fewest instructions executed.</summary>
    Speed,
}
