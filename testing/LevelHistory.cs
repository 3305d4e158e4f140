namespace Flint.Testing;

/// <summary>A change of level.</summary>
/// <param name="Time">Virtual time since the board was switched on.</param>
/// <param name="IsHigh">The level from then on.</param>
public readonly record struct LevelChange(TimeSpan Time, bool IsHigh);

public enum PinEdge
{
    Rising,
    Falling,
    Any,
}

/// <summary>The changes of one level, in their order.</summary>
internal sealed class LevelHistory
{
    private readonly List<LevelChange> changes = [];

    public event Action<bool>? Changed;

    public IReadOnlyList<LevelChange> Changes => changes;

    public void Add(TimeSpan time, bool isHigh)
    {
        changes.Add(new LevelChange(time, isHigh));
        Changed?.Invoke(isHigh);
    }
}
