namespace Flint.Testing;

/// <summary>The state of a board at one moment.</summary>
public sealed class BoardSnapshot
{
    internal BoardSnapshot(Board board, ObjectGraph state)
    {
        Board = board;
        State = state;
    }

    internal Board Board { get; }

    internal ObjectGraph State { get; }
}
