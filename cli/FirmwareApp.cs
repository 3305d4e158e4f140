using System.Text.Json;
using System.Text.Json.Nodes;
using Flint.Targets;

namespace Flint.Cli;

/// <summary>An app of a firmware folder, with what it needs of a board.</summary>
/// <param name="Needs">What a board must have: features, pins, devices or hooks, by their names in its description.</param>
/// <param name="Ram">Bytes of RAM that a board must have.</param>
internal sealed record FirmwareApp(string Name, string Folder, IReadOnlyList<string> Needs, ulong Ram)
{
    public bool Fits(Target target) => target.Ram.Length >= Ram && Needs.All(target.Has);

    /// <returns>The apps below a folder, in ordinal order of names.</returns>
    /// <exception cref="BuildErrorException">The folder has no app, or an app.json is wrong.</exception>
    public static IReadOnlyList<FirmwareApp> FindAll(string folder)
    {
        if (!Directory.Exists(folder))
            throw new BuildErrorException($"{folder} does not exist", "give a folder that holds a folder per app");
        FirmwareApp[] apps =
        [
            .. Directory.EnumerateDirectories(folder)
                .Where(path => File.Exists(Path.Combine(path, "app.json")))
                .Order(StringComparer.Ordinal)
                .Select(Read),
        ];
        return apps.Length > 0 ? apps : throw new BuildErrorException($"{folder} has no folder with an app.json");
    }

    private static FirmwareApp Read(string path)
    {
        string file = Path.Combine(path, "app.json");
        const string Hint = """an app.json is like { "needs": ["led"] }""";
        try
        {
            JsonNode? root = JsonNode.Parse(File.ReadAllText(file));
            return root?["needs"] is JsonArray needs
                ? new FirmwareApp(Path.GetFileName(path), path, [.. needs.OfType<JsonNode>().Select(need => need.GetValue<string>())], root["ram"]?.GetValue<ulong>() ?? 0)
                : throw new BuildErrorException("'needs' is missing or no array", Hint, file);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new BuildErrorException("not what an app.json must be", Hint, file);
        }
    }
}
