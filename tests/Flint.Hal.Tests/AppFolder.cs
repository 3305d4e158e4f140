namespace Flint.Hal.Tests;

/// <summary>An app of the Apps folder with a core clock of its own.</summary>
internal sealed class AppFolder : IDisposable
{
    public AppFolder(string app, int hertz)
    {
        File.Copy(System.IO.Path.Combine(Installation.Locate().Root, "tests", "Flint.Hal.Tests", "Apps", app + ".cs"), System.IO.Path.Combine(Path, app + ".cs"));
        File.WriteAllText(System.IO.Path.Combine(Path, "app.json"), $$"""{ "values": { "clock.core": {{hertz}} } }""");
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("flint-clock-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
