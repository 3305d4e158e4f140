namespace Flint.Cli;

/// <summary>A project with tests.</summary>
/// <param name="IsProgram">Whether it runs its tests itself, as projects of xunit v3 do.</param>
internal sealed record TestProject(string Name, string File, bool IsProgram)
{
    private static readonly string[] frameworks = ["xunit", "MSTest", "NUnit", "TUnit"];

    /// <returns>In ordinal order of paths.</returns>
    /// <exception cref="BuildErrorException">There is none.</exception>
    public static IReadOnlyList<TestProject> FindAll(string path)
    {
        const string Hint = "a firmware's tests are a project of their own, beside it or below, that refers to Flint.Testing and a test framework: docs/board-tests.md";
        if (System.IO.File.Exists(path))
            return [Read(path) ?? throw new BuildErrorException($"{path} is no test project", Hint)];
        if (!Directory.Exists(path))
            throw new BuildErrorException($"{path} does not exist", "give a test project, or a folder with test projects in it or below");
        TestProject[] projects =
        [
            .. Directory.EnumerateFiles(path, "*.csproj", new EnumerationOptions { RecurseSubdirectories = true })
                .Order(StringComparer.Ordinal)
                .Select(Read)
                .OfType<TestProject>(),
        ];
        return projects.Length > 0 ? projects : throw new BuildErrorException($"{path} has no test project", Hint);
    }

    private static TestProject? Read(string file)
    {
        if (Path.GetExtension(file) != ".csproj")
            return null;
        string text = System.IO.File.ReadAllText(file);
        return frameworks.Any(framework => text.Contains($"Include=\"{framework}", StringComparison.Ordinal))
            ? new TestProject(Path.GetFileNameWithoutExtension(file), Path.GetFullPath(file), text.Contains("xunit.v3", StringComparison.Ordinal))
            : null;
    }
}
