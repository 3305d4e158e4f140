using Flint.Targets;

namespace Flint.Sim;

/// <summary>The engines that this copy of Flint can use.</summary>
public static class Engines
{
    public const string Default = "qemu";

    private static readonly IEngine[] all = [new QemuEngine(), new FlintEngine()];

    /// <exception cref="BuildErrorException">There is no such engine.</exception>
    public static IEngine Find(string name) =>
        Array.Find(all, engine => engine.Name == name)
        ?? throw new BuildErrorException($"unknown engine '{name}'", $"known engines: {string.Join(", ", all.Select(engine => engine.Name))}");

    /// <summary>What a board says of an engine.</summary>
    /// <exception cref="BuildErrorException">The engine does not have the target.</exception>
    internal static EngineDescription Describe(string engine, Target target) =>
        target.Engines.GetValueOrDefault(engine) ?? throw new BuildErrorException($"engine {engine} does not have board '{target.Name}'");

    /// <summary>Refuses a board that the engine lacks, and names boards that it has: first those made from that board.</summary>
    /// <exception cref="BuildErrorException">The engine does not have the target.</exception>
    public static void Require(string engine, Target target, IEnumerable<TargetSummary> boards)
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
