using Flint.Testing.Engines.Renode;

namespace Flint.Testing.Engines;

/// <summary>The engines that a test can run on.</summary>
internal static class BoardEngines
{
    /// <exception cref="BuildErrorException">There is no such engine, it is not installed, or it does not have the board.</exception>
    public static IBoardEngine Start(string name, BoardImage image) => name switch
    {
        "flint" => new SimulatedBoard(image),
        "renode" => new RenodeBoard(image),
        _ => throw new BuildErrorException($"unknown engine '{name}'", "engines for tests: flint, renode"),
    };
}
