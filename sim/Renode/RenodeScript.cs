using System.Text.RegularExpressions;
using Flint.Targets;

namespace Flint.Sim.Renode;

/// <summary>What a board's Renode script includes and loads, so that the same board can be made by monitor commands.</summary>
/// <param name="Models">Whole paths of the models that Renode is to compile, in their order.</param>
/// <param name="Platform">The whole path of the platform description.</param>
public sealed partial record RenodeScript(IReadOnlyList<string> Models, string Platform)
{
    /// <exception cref="BuildErrorException">The engine does not have the board; or the script, or a file that it names, is missing.</exception>
    public static RenodeScript Of(Target target)
    {
        string path = Engines.Describe("renode", target).Machine;
        if (!File.Exists(path))
            throw new BuildErrorException($"{path} does not exist", "it is the Renode script that the board's \"engines\" name");
        string folder = Path.GetDirectoryName(path)!;
        List<string> models = [];
        string? platform = null;
        string[] lines = File.ReadAllLines(path);
        for (int i = 0; i < lines.Length; i++)
        {
            if (Command().Match(lines[i]) is not { Success: true } match)
                continue;
            string named = Path.GetFullPath(Path.Combine(folder, match.Groups["file"].Value));
            if (!File.Exists(named))
                throw new BuildErrorException($"{named} does not exist", null, path, i + 1);
            if (match.Groups["include"].Success)
                models.Add(named);
            else
                platform = named;
        }

        return new RenodeScript(models, platform ?? throw new BuildErrorException($"{path} loads no platform description", "it needs 'machine LoadPlatformDescription $ORIGIN/…'"));
    }

    [GeneratedRegex(@"^((?<include>include)|machine LoadPlatformDescription) \$ORIGIN/(?<file>\S+)$")]
    private static partial Regex Command();
}
