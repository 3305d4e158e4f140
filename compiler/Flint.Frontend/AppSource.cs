using System.Collections.Immutable;

namespace Flint.Frontend;

/// <summary>What makes up an app: C# files to compile here, or a project that <c>dotnet build</c> compiles.</summary>
/// <param name="Name">The file's, project's or folder's name.</param>
/// <param name="Files">In ordinal order; empty for a project.</param>
/// <param name="Project">A .csproj, or a .cs file with <c>#:</c> directives; else null.</param>
public sealed record AppSource(string Name, string Folder, ImmutableArray<string> Files, string? Project)
{
    /// <exception cref="BuildErrorException">There is nothing to compile at the path.</exception>
    public static AppSource Find(string path)
    {
        if (Directory.Exists(path))
            return FindInFolder(path);
        if (!File.Exists(path))
            throw new BuildErrorException($"{path} does not exist", "give an app.cs, a folder with C# files, or an app.csproj");
        string name = Path.GetFileNameWithoutExtension(path);
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".cs" when HasDirectives(path) => new AppSource(name, folder, [], Path.GetFullPath(path)),
            ".cs" => new AppSource(name, folder, [Path.GetFullPath(path)], null),
            ".csproj" => new AppSource(name, folder, [], Path.GetFullPath(path)),
            _ => throw new BuildErrorException($"{path} is no C# file, project or folder", "give an app.cs, a folder with C# files, or an app.csproj"),
        };
    }

    private static AppSource FindInFolder(string path)
    {
        string folder = Path.GetFullPath(path);
        string name = new DirectoryInfo(folder).Name;
        string[] projects = Directory.GetFiles(folder, "*.csproj");
        if (projects.Length > 1)
            throw new BuildErrorException($"{path} has {projects.Length} projects", "give the one to build");
        if (projects.Length == 1)
            return new AppSource(name, folder, [], projects[0]);
        ImmutableArray<string> files = [.. Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal)];
        if (files.IsEmpty)
            throw new BuildErrorException($"{path} has no C# files", "give an app.cs, a folder with C# files, or an app.csproj");
        return files.Length == 1 && HasDirectives(files[0])
            ? new AppSource(name, folder, [], files[0])
            : new AppSource(name, folder, files, null);
    }

    /// <summary>File-based apps say their packages and properties in lines that begin with <c>#:</c>, before any code.</summary>
    private static bool HasDirectives(string file) => File.ReadLines(file)
        .Select(line => line.TrimStart())
        .TakeWhile(line => line.Length == 0 || line[0] == '#' || line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("using ", StringComparison.Ordinal))
        .Any(line => line.StartsWith("#:", StringComparison.Ordinal));
}
