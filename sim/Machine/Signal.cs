namespace Flint.Sim;

/// <summary>A wire with one driver: an interrupt line, a pin's level.</summary>
public sealed class Signal
{
    private bool isHigh;

    /// <summary>Told of each change, with the new level.</summary>
    public event Action<bool>? Changed;

    public bool IsHigh
    {
        get => isHigh;
        set
        {
            if (isHigh == value)
                return;
            isHigh = value;
            Changed?.Invoke(value);
        }
    }
}
