using Flint.Testing.Engines;

namespace Flint.Testing;

/// <summary>A pin of the chip.</summary>
public sealed class Pin
{
    private readonly IBoardEngine engine;
    private bool? stuck;

    internal Pin(IBoardEngine engine, int number)
    {
        this.engine = engine;
        Number = number;
    }

    /// <summary>Told of each change of the level when it happens, with the new one: a device on pins answers by driving others.</summary>
    public event Action<bool>? Changed
    {
        add => History.Changed += value;
        remove => History.Changed -= value;
    }

    public int Number { get; }

    /// <summary>The level that can be measured, whoever drives it.</summary>
    public bool IsHigh => engine.IsHigh(Number);

    /// <summary>When the level changed.</summary>
    public IReadOnlyList<LevelChange> Changes => History.Changes;

    internal LevelHistory History { get; } = new();

    /// <summary>Drives the pin from outside; an output of the chip is stronger.</summary>
    public void Drive(bool isHigh)
    {
        if (stuck is null)
            engine.Drive(Number, isHigh);
    }

    /// <summary>Stops driving it.</summary>
    public void Release()
    {
        if (stuck is null)
            engine.Drive(Number, null);
    }

    /// <summary>A broken connection: the pin keeps this level, whatever else drives it from outside.</summary>
    public void Stick(bool isHigh)
    {
        stuck = isHigh;
        engine.Drive(Number, isHigh);
    }

    /// <summary>Repairs what <see cref="Stick"/> broke; the pin is then driven by nobody outside.</summary>
    public void Unstick()
    {
        stuck = null;
        engine.Drive(Number, null);
    }

    /// <summary>The next change of the level.</summary>
    public BoardEvent Edge(PinEdge edge = PinEdge.Any) =>
        new EdgeEvent(edge == PinEdge.Any ? $"an edge on pin {Number}" : $"a {(edge == PinEdge.Rising ? "rising" : "falling")} edge on pin {Number}", History, edge);
}
