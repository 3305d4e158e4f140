using System.Text;
using Flint.Compiler;
using Flint.Compiler.Link;
using Flint.Frontend;
using Flint.Sim;
using Flint.Targets;

namespace Flint.Bench;

/// <summary>Builds and runs both versions of the workloads.</summary>
internal sealed class Measurement
{
    private readonly Installation _installation = Installation.Locate();
    private readonly TargetCatalog _boards;
    private readonly string _folder;
    private readonly string _output;
    private readonly CTwin _c;

    public Measurement(string output)
    {
        _output = output;
        _folder = Path.Combine(_installation.Root, "bench");
        _boards = TargetCatalog.Open(_installation.Boards, []);
        _c = new CTwin(_folder, Toolchain.Locate(Virt));
        Directory.CreateDirectory(output);
    }

    public Target Virt => _boards.Load("qemu-virt-rv32");

    public string ClangPath => _c.Clang;

    public KernelResult Run(Kernel kernel)
    {
        string fast = C(kernel.Name, OptimizationGoal.Speed);
        string small = C(kernel.Name, OptimizationGoal.Size);
        BuildResult speed = CSharp(kernel.Name, OptimizationGoal.Speed);
        BuildResult size = CSharp(kernel.Name, OptimizationGoal.Size);
        return new KernelResult(
            kernel,
            Count(fast, kernel),
            Count(small, kernel),
            Count(speed.ElfPath, kernel),
            Count(size.ElfPath, kernel),
            CTwin.SizeOf(small).Flash,
            size.Memory.FlashUsed,
            CSharp(kernel.Name, OptimizationGoal.Size, HeapMode.Bump).Memory.FlashUsed);
    }

    /// <summary>An app of the firmware folder on a board, beside its C twin: flash, and RAM without the stack.</summary>
    public AppResult RunApp(string name, string board, string script)
    {
        string twin = Path.Combine(_output, $"{name}.c.elf");
        _c.BuildProgram(name, script, OptimizationGoal.Size, twin);
        BuildResult build = Build(Path.Combine(_installation.Root, "firmware", name), board, OptimizationGoal.Size);
        (ulong flash, ulong ram) = CTwin.SizeOf(twin);
        return new AppResult(name, board, flash, ram, build.Memory.FlashUsed, build.Memory.Data + build.Memory.Bss);
    }

    /// <summary>Instructions from reset to Main, of a program without initialised variables.</summary>
    public int CountToMain() => ResetPath.Count(CSharp("empty", OptimizationGoal.Size).ElfPath, Virt.Flash.Origin);

    private string C(string name, OptimizationGoal goal)
    {
        string path = Path.Combine(_output, $"{name}.{goal}.c.elf");
        _c.BuildKernel(name, goal, path);
        return path;
    }

    private BuildResult CSharp(string name, OptimizationGoal goal, HeapMode heap = HeapMode.Collected)
    {
        // A folder app: the kernel and the harness beside it.
        string folder = Path.Combine(_output, "src", name);
        Directory.CreateDirectory(folder);
        foreach (string file in (string[])[name + ".cs", "Harness.cs"])
            File.Copy(Path.Combine(_folder, "kernels", file), Path.Combine(folder, file), overwrite: true);
        return Build(folder, "qemu-virt-rv32", goal, heap);
    }

    private BuildResult Build(string app, string board, OptimizationGoal goal, HeapMode heap = HeapMode.Collected)
    {
        string output = Path.Combine(_output, $"{Path.GetFileName(app)}.{board}.{goal}.{heap}");
        Target target = _boards.Load(board);
        AppAssemblies assemblies = AppCompiler.Compile(app, target, _installation, output);
        return FirmwareBuilder.Build(new BuildRequest
        {
            Target = target,
            AssemblyPath = assemblies.AssemblyPath,
            ReferencePaths = assemblies.ReferencePaths,
            Goal = goal,
            Heap = heap,
            OutputFolder = output,
            Name = assemblies.Name,
            Installation = _installation,
        });
    }

    /// <summary>The instructions that the kernel took, as it counts them itself; the clock ticks by instruction, so the count repeats exactly.</summary>
    private int Count(string elf, Kernel kernel)
    {
        using var output = new MemoryStream();
        new QemuEngine().Run(new RunRequest
        {
            Target = Virt,
            ElfPath = elf,
            Output = output,
            TimeLimit = TimeSpan.FromMinutes(1),
            CountsInstructions = true,
        });
        string text = Encoding.ASCII.GetString(output.ToArray()).Trim();
        string[] parts = text.Split(' ');
        if (parts.Length != 2 || !int.TryParse(parts[0], out int count) || !uint.TryParse(parts[1], out uint checksum))
            throw new BuildErrorException($"{Path.GetFileName(elf)} printed '{text}' instead of a count and a checksum");
        return checksum == kernel.Checksum
            ? count
            : throw new BuildErrorException($"{Path.GetFileName(elf)} computed {checksum} instead of {kernel.Checksum}");
    }
}

/// <summary>Instructions executed, and bytes of whole images: with the collector, and without it as TinyGo's lean ones.</summary>
internal sealed record KernelResult(Kernel Kernel, int CFast, int CSmall, int FlintFast, int FlintSmall, ulong CBytes, ulong FlintBytes, ulong FlintBumpBytes)
{
    public double SpeedRatio => (double)FlintFast / CFast;

    public double SizeRatio => (double)FlintBumpBytes / Kernel.TinyGoLeanBytes;
}

/// <summary>Bytes of whole images; RAM without the stack.</summary>
internal sealed record AppResult(string App, string Board, ulong CFlash, ulong CRam, ulong FlintFlash, ulong FlintRam);
