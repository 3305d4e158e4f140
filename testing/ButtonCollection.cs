namespace Flint.Testing;

/// <summary>The board's buttons, and those that a test adds.</summary>
public sealed class ButtonCollection : PartCollection<Button>
{
    private readonly Board board;

    internal ButtonCollection(Board board, IEnumerable<(string Name, Button Part)> buttons)
        : base("button", buttons) => this.board = board;

    /// <summary>Connects a further button to a pin.</summary>
    /// <param name="activeLow">Whether it connects the pin to ground, with a resistor to the supply.</param>
    /// <exception cref="BuildErrorException">There is one of that name, or no such pin.</exception>
    public Button Add(string name, int pin, bool activeLow = true)
    {
        if (Find(name) is not null)
            throw new BuildErrorException($"the board has a button '{name}' already");
        Pin on = board.Pins[pin];
        var button = new Button(isPressed => on.Drive(isPressed != activeLow));
        button.Release();
        Put(name, button);
        return button;
    }
}
