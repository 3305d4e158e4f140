using System.Collections.Immutable;
using Flint.Compiler.Analysis;
using Flint.Compiler.Link;
using Flint.Compiler.Llvm;
using Flint.Compiler.Metadata;
using Flint.Compiler.Native;
using Flint.Compiler.Reports;
using Flint.Compiler.TypeSystem;
using Flint.Targets;

namespace Flint.Compiler;

/// <summary>What to build.</summary>
public sealed record BuildRequest
{
    public required Target Target { get; init; }

    /// <summary>The IL assembly with Main; its portable PDB, if any, lies beside it.</summary>
    public required string AssemblyPath { get; init; }

    /// <summary>All other assemblies that the app needs, but for the class library.</summary>
    public required ImmutableArray<string> ReferencePaths { get; init; }

    public required OptimizationGoal Goal { get; init; }

    public HeapMode Heap { get; init; } = HeapMode.Collected;

    /// <summary>What the app brings beside C#.</summary>
    public NativeInputs Native { get; init; } = NativeInputs.None;

    /// <summary>What the names of native files in outputs and messages are relative to; needed when there are any.</summary>
    public string AppFolder { get; init; } = ".";

    /// <summary>Where all outputs are written; made when missing.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>The outputs' file name without extension.</summary>
    public required string Name { get; init; }

    public required Installation Installation { get; init; }

    /// <summary>Whether to write the program's assembly text, too.</summary>
    public bool EmitAssembly { get; init; }

    /// <summary>Whether to tell which allocations stay on the heap, and why.</summary>
    public bool ExplainAllocations { get; init; }
}

/// <summary>What was built.</summary>
/// <param name="LlvmPath">The module that was given to LLVM.</param>
/// <param name="AssemblyPath">Null unless asked for.</param>
public sealed record BuildResult(LinkResult Link, string MapPath, string LlvmPath, string? AssemblyPath)
{
    /// <summary>The allocations on the heap that are left, the app's own first; empty unless asked for.</summary>
    public ImmutableArray<StayingAllocation> Allocations { get; init; } = [];

    /// <summary>What the compilers of what is not C# warn of, a line each.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    public string ElfPath => Link.Path;

    /// <summary>False when the image is larger than the board's memory: it can be measured, but not run.</summary>
    public bool Fits => Link.Fits;

    public MemoryUse Memory => Link.Use;
}

/// <summary>IL to a linked image: the compiler's stages in their order.</summary>
public static class FirmwareBuilder
{
    /// <summary>What the C library's allocator gets its memory from.</summary>
    private const string CLibraryHeap = "sbrk";

    /// <exception cref="BuildErrorException">The program needs what is not there: a member, a tool, a board's value.</exception>
    public static BuildResult Build(BuildRequest request)
    {
        Toolchain toolchain = Toolchain.Locate(request.Target);
        Directory.CreateDirectory(request.OutputFolder);
        NativeBuild native = NativeBuild.Run(request.Native, request.Target, request.Goal, Path.GetFullPath(request.AppFolder), request.OutputFolder);
        BuildResult result = Build(request, toolchain, native, native.CallsAllocator(request.OutputFolder));

        // Only the link tells whether the C library's functions allocate. Their own allocator would take the collector's memory.
        return result.Link.Image.FindSymbol(CLibraryHeap) is null ? result : Build(request, toolchain, native, exportsAllocator: true);
    }

    private static BuildResult Build(BuildRequest request, Toolchain toolchain, NativeBuild native, bool exportsAllocator)
    {
        string File(string extension) => Path.Combine(request.OutputFolder, request.Name + extension);

        using var modules = new ModuleSet(request.Installation, request.AssemblyPath, request.ReferencePaths);
        var context = new TypeSystemContext(modules, request.Target.Core.PointerSize);
        var program = new Program(context, request.Target, request.Goal, request.Heap, new DebugInfo());
        EntryPoint.Require(program);
        program.Interrupts.RequireOfApp();
        program.Exports.RequireOfApp();
        if (exportsAllocator)
            program.Exports.RequireAllocator();
        System.IO.File.WriteAllText(File(".ll"), ModuleWriter.Write(program.Complete()));
        var backend = new LlvmBackend(toolchain, program);
        backend.Compile(File(".ll"), File(".o"), request.EmitAssembly);
        RequireNothingMissing(program, backend, File(".o"));

        LinkResult link = FirmwareLinker.Link(new LinkRequest
        {
            Target = request.Target,
            Toolchain = toolchain,
            Goal = request.Goal,
            Program = File(".o"),
            Native = native,
            Output = File(".elf"),
            Map = File(".map"),
            Externals = program.Natives,
        });
        RamCode.RequireNoFlash(program, link.Program, link.Image);
        return new BuildResult(link, File(".map"), File(".ll"), request.EmitAssembly ? File(".s") : null)
        {
            Allocations = request.ExplainAllocations ? backend.Allocations(File(".o")) : [],
            Warnings = native.Warnings,
        };
    }

    private static void RequireNothingMissing(Program program, LlvmBackend backend, string objectPath)
    {
        if (program.Missing.Count == 0 && program.AllocationsInHandlers.Count == 0)
            return;
        ObjectFile file = ObjectFile.Read(objectPath);
        foreach (AllocationInHandler inHandler in program.AllocationsInHandlers)
            inHandler.Confirm(program, file);
        BuildErrorException[] errors =
        [
            .. file.Symbols
                .Where(symbol => !symbol.IsDefined)
                .Select(symbol => program.Missing.GetValueOrDefault(symbol.Name))
                .OfType<BuildErrorException>()
                .OrderBy(error => error.Message, StringComparer.Ordinal),
        ];
        if (errors.Length == 0)
            return;
        if (program.Heap == HeapMode.None && errors[0].Message.StartsWith(MethodNode.NoHeap, StringComparison.Ordinal)
            && backend.Allocations(objectPath) is [var allocation, ..])
            throw allocation.ToError(MethodNode.NoHeap, errors[0].Hint);
        throw errors[0];
    }
}
