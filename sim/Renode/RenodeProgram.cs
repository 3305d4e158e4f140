namespace Flint.Sim.Renode;

/// <summary>Where Renode is installed.</summary>
public static class RenodeProgram
{
    /// <summary>What to do when it is not.</summary>
    public const string Hint = "get Renode 1.16 or later from https://github.com/renode/renode/releases, and put it on PATH or name its program in FLINT_RENODE";

    /// <returns>The program that FLINT_RENODE names, else the one on PATH; null when there is none.</returns>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("FLINT_RENODE") is { Length: > 0 } named)
            return File.Exists(named) ? named : null;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, "renode"))
            .FirstOrDefault(File.Exists);
    }
}
