namespace Flint.Hal.Tests;

/// <summary>What the tests of drivers share: an app each, which any board with the peripheral can run.</summary>
public abstract class PeripheralTests(SupportMatrix matrix)
{
    /// <summary>Runs a check on a board, and notes in the matrix that the board has passed.</summary>
    /// <param name="app">The app, which the property with the boards is named after, too.</param>
    protected void Check(string board, string app, Action<Board> check)
    {
        using Board started = Board.Start(board, Path.Combine("tests", "Flint.Hal.Tests", "Apps", app + ".cs"));
        check(started);
        matrix.Passed(board, app);
    }
}
