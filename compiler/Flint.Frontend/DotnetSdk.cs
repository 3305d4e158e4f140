namespace Flint.Frontend;

/// <summary>The .NET SDK on this machine.</summary>
internal static class DotnetSdk
{
    private const string Hint = "install the .NET 10 SDK, or set DOTNET_ROOT to where it is";

    /// <summary>Where .NET may be installed, most wanted first: DOTNET_ROOT, then where the running runtime is.</summary>
    public static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } named)
            yield return named;

        // The runtime lies in shared/Microsoft.NETCore.App/10.x/ below the root.
        if (Path.GetDirectoryName(typeof(object).Assembly.Location) is { Length: > 0 } runtime)
            yield return Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
    }

    /// <summary>The folder of the net10.0 reference assemblies, of the newest patch.</summary>
    /// <exception cref="BuildErrorException">None of the roots has them.</exception>
    public static string ReferenceFolder(IEnumerable<string> roots) =>
        roots.Select(root => Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref"))
            .Where(Directory.Exists)
            .SelectMany(packs => Directory.GetDirectories(packs, "10.*"))
            .OrderByDescending(pack => Version.TryParse(Path.GetFileName(pack), out Version? version) ? version : new Version(0, 0))
            .Select(pack => Path.Combine(pack, "ref", "net10.0"))
            .FirstOrDefault(Directory.Exists)
        ?? throw new BuildErrorException("the net10.0 reference assemblies are missing", Hint);

    /// <summary>The program <c>dotnet</c>.</summary>
    /// <exception cref="BuildErrorException">None of the roots has it.</exception>
    public static string Host(IEnumerable<string> roots)
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return roots.Select(root => Path.Combine(root, name)).FirstOrDefault(File.Exists)
            ?? throw new BuildErrorException("the program dotnet is missing", Hint);
    }
}
