namespace Flint.Hal;

/// <summary>The resistor that a pin's input is tied with.</summary>
public enum Pull
{
    None,
    Up,
    Down,
}
