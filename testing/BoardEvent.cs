using Flint.Testing.Engines;

namespace Flint.Testing;

/// <summary>Something that <see cref="Board.RunUntil"/> can wait for.</summary>
public abstract class BoardEvent
{
    private protected BoardEvent(string description) => Description = description;

    private string Description { get; }

    public override string ToString() => Description;

    /// <summary>Watches for it until the result is disposed of.</summary>
    internal abstract IDisposable Arm(Board board, Action happened);

    /// <summary>Does something when disposed of.</summary>
    private protected sealed class Disarming(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}

/// <summary>The core comes to one of some addresses.</summary>
internal sealed class BreakpointEvent(string description, IReadOnlyList<ulong> addresses) : BoardEvent(description)
{
    internal override IDisposable Arm(Board board, Action happened)
    {
        IBoardEngine engine = board.Engine;
        void OnHit(ulong address)
        {
            if (addresses.Contains(address))
                happened();
        }

        engine.BreakpointHit += OnHit;
        foreach (ulong address in addresses)
            engine.AddBreakpoint(address);
        return new Disarming(() =>
        {
            engine.BreakpointHit -= OnHit;
            foreach (ulong address in addresses)
                engine.RemoveBreakpoint(address);
        });
    }
}

/// <summary>A level changes.</summary>
internal sealed class EdgeEvent(string description, LevelHistory history, PinEdge edge) : BoardEvent(description)
{
    internal override IDisposable Arm(Board board, Action happened)
    {
        void OnChange(bool level)
        {
            if (edge == PinEdge.Any || level == (edge == PinEdge.Rising))
                happened();
        }

        history.Changed += OnChange;
        return new Disarming(() => history.Changed -= OnChange);
    }
}
