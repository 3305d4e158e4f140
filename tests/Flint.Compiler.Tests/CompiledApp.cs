using System.Reflection;
using System.Runtime.Loader;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;
using Flint.Frontend;
using Flint.Targets;

namespace Flint.Compiler.Tests;

/// <summary>An app of one source file, compiled for QEMU's virt machine in a folder of its own.</summary>
public sealed class CompiledApp : IDisposable
{
    private Installation _installation = Installation.Locate();
    private readonly Target _target;
    private readonly AppAssemblies _assemblies;
    private ModuleSet? _modules;
    private AssemblyLoadContext? _desktop;

    /// <param name="description">The JSON of a board that only this app has.</param>
    public CompiledApp(string source, string? folder = null, string board = "qemu-virt-rv32", string? description = null)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("flint-app-").FullName;
        string boards = Directory.CreateDirectory(Path.Combine(Folder, "boards")).FullName;
        if (description is not null)
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(boards, board)).FullName, "board.json"), description);
        _target = TargetCatalog.Open(_installation.Boards, [boards]).Load(board);
        string path = Path.Combine(Folder, "app.cs");
        File.WriteAllText(path, source);
        _assemblies = AppCompiler.Compile(path, _target, _installation, Path.Combine(Folder, "obj"));
    }

    public string Folder { get; }

    /// <summary>The types of the app and of all that it refers to.</summary>
    public TypeSystemContext Open()
    {
        _modules = new ModuleSet(_installation, _assemblies.AssemblyPath, _assemblies.ReferencePaths);
        return new TypeSystemContext(_modules, _target.Core.PointerSize);
    }

    /// <summary>The same assembly for the .NET that runs the tests: what it says of layouts and calls is the truth.</summary>
    public Assembly OnDesktop()
    {
        _desktop = new AssemblyLoadContext(Folder, isCollectible: true);
        return _desktop.LoadFromStream(new MemoryStream(File.ReadAllBytes(_assemblies.AssemblyPath)));
    }

    public BuildResult Build(OptimizationGoal goal = OptimizationGoal.Size, HeapMode heap = HeapMode.Collected, bool explainAllocations = false) => FirmwareBuilder.Build(new BuildRequest
    {
        Target = _target,
        AssemblyPath = _assemblies.AssemblyPath,
        ReferencePaths = _assemblies.ReferencePaths,
        Goal = goal,
        Heap = heap,
        OutputFolder = Path.Combine(Folder, "out"),
        Name = "app",
        Installation = _installation,
        EmitAssembly = true,
        ExplainAllocations = explainAllocations,
    });

    /// <summary>Lets methods of the app do something else, as a substitution file for its assembly says.</summary>
    public void Substitute(string methods)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Folder, "root", "hal", "Substitutions")).FullName;
        File.WriteAllText(Path.Combine(folder, "app.xml"), $"<linker><assembly fullname=\"app\">\n{methods}\n</assembly></linker>");
        _installation = _installation with { Root = Path.Combine(Folder, "root") };
    }

    /// <summary>The error of a build that must fail, as the command prints it.</summary>
    public string BuildError(HeapMode heap = HeapMode.Collected) => Assert.Throws<BuildErrorException>(() => Build(heap: heap)).ToString().Replace(Folder + "/", "", StringComparison.Ordinal);

    public void Dispose()
    {
        _modules?.Dispose();
        _desktop?.Unload();
        Directory.Delete(Folder, recursive: true);
    }
}
