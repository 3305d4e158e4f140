using Flint.Testing.Engines;

namespace Flint.Testing;

/// <summary>One of the board's LEDs.</summary>
public sealed class Led
{
    private readonly IBoardEngine engine;
    private readonly LevelHistory history = new();

    internal Led(Board board, IBoardEngine engine, string name)
    {
        this.engine = engine;
        Name = name;
        engine.LedChanged += (changed, isOn) =>
        {
            if (changed == name)
                history.Add(board.Time, isOn);
        };
    }

    public string Name { get; }

    public bool IsOn => engine.IsLedOn(Name);

    /// <summary>How often it was switched on or off.</summary>
    public int Toggles => history.Changes.Count;

    /// <summary>When it was switched on (high) and off.</summary>
    public IReadOnlyList<LevelChange> Changes => history.Changes;

    /// <summary>The moment when it is switched on.</summary>
    public BoardEvent TurnsOn => new EdgeEvent($"LED {Name} turning on", history, PinEdge.Rising);

    public BoardEvent TurnsOff => new EdgeEvent($"LED {Name} turning off", history, PinEdge.Falling);
}
