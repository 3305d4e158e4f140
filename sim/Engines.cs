using Flint.Sim.Renode;
using Flint.Targets;

namespace Flint.Sim;

/// <summary>The engines that this copy of Flint can use.</summary>
public static class Engines
{
    private static readonly IEngine[] all = [new FlintEngine(), new QemuEngine(), new RenodeEngine()];

    /// <exception cref="BuildErrorException">There is no such engine.</exception>
    public static IEngine Find(string name) =>
        Array.Find(all, engine => engine.Name == name)
        ?? throw new BuildErrorException($"unknown engine '{name}'", $"known engines: {string.Join(", ", all.Select(engine => engine.Name))}");

    /// <summary>The engine for a board: the one that the user names, else the first in order that has the board, Flint's own before others.</summary>
    /// <param name="name">Null to leave it to the board.</param>
    /// <param name="boards">What messages choose from.</param>
    /// <exception cref="BuildErrorException">There is no such engine, or none that has the board.</exception>
    public static IEngine Choose(string? name, Target target, IEnumerable<TargetSummary> boards)
    {
        if (name is null)
        {
            return Array.Find(all, engine => target.Engines.ContainsKey(engine.Name))
                ?? throw new BuildErrorException(
                    $"board '{target.Name}' is not simulated",
                    $"boards that are: {string.Join(", ", boards.Where(board => board.Engines.Length > 0).Select(board => board.Name))}; "
                        + "a platform.repl beside its board.json, named there under 'engines', makes it one");
        }

        IEngine engine = Find(name);
        Require(engine.Name, target, boards);
        return engine;
    }

    /// <summary>What a board says of an engine.</summary>
    /// <exception cref="BuildErrorException">The engine does not have the target.</exception>
    internal static EngineDescription Describe(string engine, Target target) =>
        target.Engines.GetValueOrDefault(engine) ?? throw new BuildErrorException($"engine {engine} does not have board '{target.Name}'");

    /// <summary>Refuses a board that the engine lacks, and names boards that it has: first those made from that board.</summary>
    private static void Require(string engine, Target target, IEnumerable<TargetSummary> boards)
    {
        if (target.Engines.ContainsKey(engine))
            return;
        TargetSummary[] simulated = [.. boards.Where(board => board.Engines.Contains(engine))];
        string[] variants = [.. simulated.Where(board => board.Inherits == target.Name).Select(board => "--board " + board.Name)];
        throw new BuildErrorException(
            $"engine {engine} does not have board '{target.Name}'",
            variants.Length > 0 ? $"use {string.Join(" or ", variants)}"
            : simulated.Length > 0 ? $"boards that it has: {string.Join(", ", simulated.Select(board => board.Name))}"
            : null);
    }
}
