namespace Flint.Sim.Peripherals.Parts;

/// <summary>A button that connects its pin to the supply while it is pressed, or to ground when it is inverted; a resistor holds the other level.</summary>
public sealed class Button : ISignalSource
{
    private readonly bool isInverted;
    private readonly Signal level = new();

    /// <param name="isInverted">Whether the level is low while it is pressed.</param>
    public Button(bool isInverted)
    {
        this.isInverted = isInverted;
        level.IsHigh = isInverted;
    }

    public bool IsPressed => level.IsHigh != isInverted;

    public Signal? Output(string? name, int number) => number == 0 ? level : null;

    public void Press() => level.IsHigh = !isInverted;

    public void Release() => level.IsHigh = isInverted;
}
