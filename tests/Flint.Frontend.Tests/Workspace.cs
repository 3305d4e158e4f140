using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Flint.Targets;

namespace Flint.Frontend.Tests;

/// <summary>A user's folder, and an installation whose cache of boards is empty; both go when the test ends.</summary>
public sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("flint-frontend-");

    public Workspace() => Installation = new Installation
    {
        Root = Folder("installation"),
        Hal = typeof(Flint.Hal.Pull).Assembly.Location,
        CoreLib = "",
        OfficialCoreLibFolder = "",
        OfficialLibraries = "",
    };

    public static string Repository { get; } = Path.GetFullPath(typeof(Workspace).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryFolder").Value!);

    public static TargetCatalog Boards { get; } = TargetCatalog.Open(Path.Combine(Repository, "boards"), []);

    public Installation Installation { get; }

    public string Folder(string name) => _folder.CreateSubdirectory(name).FullName;

    /// <param name="path">Relative, with slashes.</param>
    public string Write(string path, string text)
    {
        string full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public AppAssemblies Compile(string path, string board = "hifive1-revb", string output = "out") =>
        AppCompiler.Compile(path, Boards.Load(board), Installation, Path.Combine(_folder.FullName, output));

    /// <summary>The error as the user sees it.</summary>
    public string Failure(string path)
    {
        string text = Assert.Throws<BuildErrorException>(() => Compile(path)).ToString();
        return text.Replace(_folder.FullName, "TEMP", StringComparison.Ordinal);
    }

    /// <summary>The source files that a debugger is told of.</summary>
    public static ImmutableArray<string> Documents(AppAssemblies app)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(app.AssemblyPath, ".pdb")));
        MetadataReader reader = provider.GetMetadataReader();
        return [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name)).Order(StringComparer.Ordinal)];
    }

    public static bool HasEntryPoint(AppAssemblies app)
    {
        using var reader = new PEReader(File.OpenRead(app.AssemblyPath));
        return reader.PEHeaders.CorHeader!.EntryPointTokenOrRelativeVirtualAddress != 0;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
