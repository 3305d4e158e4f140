namespace Flint.Testing.Engines;

/// <summary>The engines that a test can run on.</summary>
internal static class BoardEngines
{
    /// <exception cref="BuildErrorException">There is no such engine, or it does not have the board.</exception>
    public static IBoardEngine Start(string name, BoardImage image) => name switch
    {
        "flint" => new SimulatedBoard(image),
        _ => throw new BuildErrorException($"unknown engine '{name}'", "engines for tests: flint"),
    };
}
