using Flint.Targets;

namespace Flint.Cli;

/// <summary>An app of a firmware folder.</summary>
internal sealed record FirmwareApp(string Name, string Folder, AppDescription Description)
{
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
                .Select(path => new FirmwareApp(Path.GetFileName(path), path, AppDescription.Read(path))),
        ];
        return apps.Length > 0 ? apps : throw new BuildErrorException($"{folder} has no folder with an app.json");
    }
}
