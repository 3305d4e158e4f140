namespace Flint.Testing;

/// <summary>Finds an app that a test names by a relative path.</summary>
internal static class AppPath
{
    /// <returns>The full path: in the working folder, or else in the nearest folder above the test program that has it.</returns>
    /// <exception cref="BuildErrorException">It is nowhere.</exception>
    public static string Find(string app)
    {
        if (Exists(app))
            return Path.GetFullPath(app);
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, app);
            if (Exists(candidate))
                return candidate;
        }

        throw new BuildErrorException(
            $"{app} does not exist", "give an app.cs, a folder with C# files, an app.csproj, or an ELF file; a relative path is looked for in the working folder and above the test's own");
    }

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);
}
