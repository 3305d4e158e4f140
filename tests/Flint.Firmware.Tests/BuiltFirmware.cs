using Flint.Compiler;
using Flint.Frontend;
using Flint.Targets;

namespace Flint.Firmware.Tests;

/// <summary>An app of <c>firmware/</c>, built for a board in a folder of its own.</summary>
public sealed class BuiltFirmware : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("flint-firmware-").FullName;

    public BuiltFirmware(string app, string board)
    {
        Installation installation = Installation.Locate();
        Target = TargetCatalog.Open(installation.Boards, []).Load(board);
        AppAssemblies assemblies = AppCompiler.Compile(Path.Combine(installation.Root, "firmware", app), Target, installation, Path.Combine(_folder, "obj"));
        Build = FirmwareBuilder.Build(new BuildRequest
        {
            Target = Target,
            AssemblyPath = assemblies.AssemblyPath,
            ReferencePaths = assemblies.ReferencePaths,
            Goal = OptimizationGoal.Size,
            OutputFolder = _folder,
            Name = app,
            Installation = installation,
        });
    }

    public Target Target { get; }

    public BuildResult Build { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
