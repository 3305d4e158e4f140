namespace Flint.Bench.Topics;

/// <summary>One question about Flint's figures, and the table that answers it.</summary>
internal interface ITopic
{
    /// <summary>What the command line calls it.</summary>
    string Name { get; }

    /// <exception cref="BuildErrorException">A program does not build, or does not compute what it must.</exception>
    Table Measure(Workbench bench);
}
