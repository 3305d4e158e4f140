using Flint.Targets;

namespace Flint.Testing.Engines.Renode;

/// <summary>The monitor commands that make a board and load an image: those of the <c>renode.resc</c> beside its platform description, with whole paths.</summary>
internal static class RenodeScript
{
    private const string Origin = "$ORIGIN/";

    private static readonly string[] commands = ["include ", "machine LoadPlatformDescription "];

    /// <exception cref="BuildErrorException">The board has no script.</exception>
    public static IReadOnlyList<string> Load(Target target, string elfPath)
    {
        string? folder = target.Engines.TryGetValue("flint", out EngineDescription? engine) ? Path.GetDirectoryName(engine.Machine) : null;
        string script = Path.Combine(folder ?? "", "renode.resc");
        if (folder is null || !File.Exists(script))
            throw new BuildErrorException($"engine renode does not have board '{target.Name}'", "it has the boards with a renode.resc");
        string[] lines = [.. File.ReadLines(script).Where(line => Array.Exists(commands, command => line.StartsWith(command, StringComparison.Ordinal)))];
        return
        [
            "using sysbus",
            .. lines.Where(line => line.StartsWith(commands[0], StringComparison.Ordinal)).Select(line => WithWholePath(line, folder)),
            $"mach create \"{target.Name}\"",
            .. lines.Where(line => line.StartsWith(commands[1], StringComparison.Ordinal)).Select(line => WithWholePath(line, folder)),
            $"sysbus LoadELF @{Path.GetFullPath(elfPath)}",
        ];
    }

    private static string WithWholePath(string line, string folder)
    {
        int start = line.IndexOf(Origin, StringComparison.Ordinal);
        return start < 0 ? line : $"{line[..start]}@{Path.GetFullPath(Path.Combine(folder, line[(start + Origin.Length)..]))}";
    }
}
