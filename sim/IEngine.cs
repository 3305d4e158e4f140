namespace Flint.Sim;

/// <summary>Something that runs a linked image as a board would.</summary>
public interface IEngine
{
    /// <summary>As boards call it under <c>engines</c>, and users after <c>--engine</c>.</summary>
    string Name { get; }

    /// <summary>Runs an image to its end, to its time limit, or until it is cancelled.</summary>
    /// <exception cref="BuildErrorException">The engine is not installed, or does not have the target.</exception>
    /// <exception cref="IOException">The output cannot be written to; the engine was stopped.</exception>
    RunResult Run(RunRequest request, CancellationToken cancellation = default);
}
