namespace Flint.Differential;

/// <summary>A folder of its own for what a build writes, gone when disposed.</summary>
public sealed class BuildFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("flint-differential-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
