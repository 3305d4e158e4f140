using System.Text;
using Flint.Compiler;
using Flint.Compiler.Link;
using Flint.Compiler.Reports;
using Flint.Frontend;
using Flint.Sim;
using Flint.Targets;

namespace Flint.Differential;

/// <summary>Builds a compiled program for QEMU's virt machine and runs it in simulation.</summary>
public sealed class DeviceRunner
{
    private readonly Installation _installation = Installation.Locate();
    private readonly Target _target;

    /// <param name="stackSize">In bytes, when the board's own is too small for what is run.</param>
    public DeviceRunner(string board = "qemu-virt-rv32", int? stackSize = null)
    {
        Target target = TargetCatalog.Open(_installation.Boards, []).Load(board);
        _target = stackSize is { } size ? target with { StackSize = size } : target;
    }

    /// <summary>Host time after which a run is stopped.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <param name="source">A C# file.</param>
    /// <exception cref="BuildErrorException">The C# has errors.</exception>
    public AppAssemblies Compile(string source, string folder) => AppCompiler.Compile(source, _target, _installation, folder);

    /// <param name="native">C sources to link in, beside what the app's own properties name.</param>
    /// <exception cref="BuildErrorException">The program needs what Flint does not have.</exception>
    public ProgramRun Run(AppAssemblies app, OptimizationGoal goal, string folder, HeapMode heap = HeapMode.Collected, NativeInputs? native = null) =>
        Run(Build(app, goal, folder, heap, native), new QemuEngine());

    /// <param name="native">C sources to link in, beside what the app's own properties name.</param>
    /// <exception cref="BuildErrorException">The program needs what Flint does not have.</exception>
    public BuildResult Build(AppAssemblies app, OptimizationGoal goal, string folder, HeapMode heap, NativeInputs? native = null) => FirmwareBuilder.Build(new BuildRequest
    {
        Target = _target,
        AssemblyPath = app.AssemblyPath,
        ReferencePaths = app.ReferencePaths,
        Goal = goal,
        Heap = heap,
        Native = app.Native.With(native ?? NativeInputs.None),
        AppFolder = native is { Files: [var first, ..] } ? Path.GetDirectoryName(first)! : folder,
        OutputFolder = Path.Combine(folder, $"{goal}.{heap}"),
        Name = app.Name,
        Installation = _installation,
    });

    public ProgramRun Run(BuildResult build, IEngine engine)
    {
        using var output = new MemoryStream();
        RunResult result = engine.Run(new RunRequest
        {
            Target = _target,
            ElfPath = build.ElfPath,
            Output = output,
            TimeLimit = TimeLimit,
        });
        if (result.End != RunEnd.Exited)
            return new ProgramRun(Encoding.UTF8.GetString(output.ToArray()), 0, $"ended by {result.End}: {result.Messages}");
        return Decode(Encoding.UTF8.GetString(output.ToArray()), result.ExitCode, build, _target);
    }

    /// <summary>Takes the line of a run-time error off the output.</summary>
    private static ProgramRun Decode(string output, int exitCode, BuildResult build, Target target)
    {
        int start = output.LastIndexOf("\n!", StringComparison.Ordinal);
        if (start < 0 || !output.EndsWith('\n'))
            return new ProgramRun(output, exitCode, null);
        var decoder = new RuntimeErrorDecoder(build.Link.Image, build.ElfPath, Toolchain.Locate(target).Symbolizer);
        return decoder.Decode(output[(start + 1)..].TrimEnd('\n')) is { } error
            ? new ProgramRun(output[..start], 0, error.Exception?.Replace('+', '.'))
            : new ProgramRun(output, exitCode, null);
    }
}
