namespace Flint.Hal;

/// <summary>A change of a pin's level.</summary>
[Flags]
public enum Edge
{
    None = 0,
    Rising = 1,
    Falling = 2,
    Both = Rising | Falling,
}
