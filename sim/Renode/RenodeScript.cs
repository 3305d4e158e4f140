using Flint.Targets;

namespace Flint.Sim.Renode;

/// <summary>The monitor commands that make a board and load an image: those of its Renode script, with whole paths.</summary>
public static class RenodeScript
{
    private const string Origin = "$ORIGIN/";

    private static readonly string[] commands = ["include ", "machine LoadPlatformDescription "];

    /// <exception cref="BuildErrorException">The board has no script, or it is missing.</exception>
    public static IReadOnlyList<string> Load(Target target, string elfPath)
    {
        string script = Engines.Describe("renode", target).Machine;
        if (!File.Exists(script))
            throw new BuildErrorException($"{script} does not exist", "it is the Renode script that the board's \"engines\" name");
        string folder = Path.GetDirectoryName(script)!;
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
