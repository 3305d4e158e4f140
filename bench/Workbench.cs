using System.Text;
using Flint.Compiler;
using Flint.Compiler.Link;
using Flint.Frontend;
using Flint.Sim;
using Flint.Targets;

namespace Flint.Bench;

/// <summary>Builds programs and runs them, each build once.</summary>
internal sealed class Workbench
{
    public const string Virt = "qemu-virt-rv32";

    /// <summary>As <see cref="Virt"/>, with 32 KiB of RAM.</summary>
    public const string SmallVirt = "qemu-virt-rv32-32k";

    private readonly Dictionary<(string App, string Board, OptimizationGoal Goal, HeapMode Heap), BuildResult> _builds = [];
    private readonly TargetCatalog _boards;

    public Workbench()
    {
        Installation = Installation.Locate();
        Folder = Path.Combine(Installation.Root, "bench");
        Output = Path.Combine(Installation.Root, "artifacts", "bench");
        Directory.CreateDirectory(Output);
        _boards = TargetCatalog.Open(Installation.Boards, [Path.Combine(Folder, "boards")]);
        C = new CTwin(Folder, Output, Toolchain.Locate(Board(Virt)));
    }

    public Installation Installation { get; }

    /// <summary>This project's folder.</summary>
    public string Folder { get; }

    /// <summary>Where everything that is built goes.</summary>
    public string Output { get; }

    public CTwin C { get; }

    public Target Board(string name) => _boards.Load(name);

    public BuildResult BuildKernel(string name, OptimizationGoal goal, HeapMode heap = HeapMode.Collected, string board = Virt) =>
        Build(WithHarness("kernels", name), board, goal, heap);

    public BuildResult BuildFeature(string name, OptimizationGoal goal = OptimizationGoal.Size, HeapMode heap = HeapMode.Collected) =>
        Build(Path.Combine(Folder, "features", name + ".cs"), Virt, goal, heap);

    /// <summary>A feature's program that counts its own instructions.</summary>
    public BuildResult BuildCountingFeature(string name, OptimizationGoal goal) => Build(WithHarness("features", name), Virt, goal);

    /// <summary>A program of the collector's, with 32 KiB of RAM.</summary>
    public BuildResult BuildCollectorProgram(string name, OptimizationGoal goal) => Build(WithHarness("collector", name), SmallVirt, goal);

    /// <param name="app">A C# file, or a folder with some.</param>
    public BuildResult Build(string app, string board, OptimizationGoal goal, HeapMode heap = HeapMode.Collected, NativeInputs? native = null)
    {
        if (_builds.TryGetValue((app, board, goal, heap), out BuildResult? known))
            return known;
        Target target = Board(board);
        string output = Path.Combine(Output, $"{Path.GetFileNameWithoutExtension(app)}.{board}.{goal}.{heap}");
        AppAssemblies assemblies = AppCompiler.Compile(app, target, Installation, output);
        return _builds[(app, board, goal, heap)] = FirmwareBuilder.Build(new BuildRequest
        {
            Target = target,
            AssemblyPath = assemblies.AssemblyPath,
            ReferencePaths = assemblies.ReferencePaths,
            Goal = goal,
            Heap = heap,
            Native = native ?? NativeInputs.None,
            AppFolder = Path.GetDirectoryName(app)!,
            OutputFolder = output,
            Name = assemblies.Name,
            Installation = Installation,
        });
    }

    /// <summary>The instructions that a program counted and the checksum that it computed, as its harness prints them.</summary>
    /// <remarks>The clock ticks by instruction, so the count repeats exactly.</remarks>
    public (int Instructions, uint Checksum) Run(string elf, string board = Virt)
    {
        using var output = new MemoryStream();
        new QemuEngine().Run(new RunRequest
        {
            Target = Board(board),
            ElfPath = elf,
            Output = output,
            TimeLimit = TimeSpan.FromMinutes(10),
            CountsInstructions = true,
        });
        string text = Encoding.ASCII.GetString(output.ToArray()).Trim();
        string[] parts = text.Split(' ');
        return parts.Length == 2 && int.TryParse(parts[0], out int count) && uint.TryParse(parts[1], out uint checksum)
            ? (count, checksum)
            : throw new BuildErrorException($"{Path.GetFileName(elf)} printed '{text}' instead of a count and a checksum");
    }

    /// <returns>A folder app: the program, and the harness beside it.</returns>
    private string WithHarness(string kind, string name)
    {
        string folder = Path.Combine(Output, "src", name);
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(Folder, kind, name + ".cs"), Path.Combine(folder, name + ".cs"), overwrite: true);
        File.Copy(Path.Combine(Folder, "kernels", "Harness.cs"), Path.Combine(folder, "Harness.cs"), overwrite: true);
        return folder;
    }
}
