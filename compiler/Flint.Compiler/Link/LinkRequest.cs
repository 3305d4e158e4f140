using Flint.Compiler.Native;
using Flint.Compiler.Reports;
using Flint.Targets;

namespace Flint.Compiler.Link;

public sealed record LinkRequest
{
    public required Target Target { get; init; }

    public required Toolchain Toolchain { get; init; }

    /// <summary>Chooses between the C library's small and fast builds.</summary>
    public required OptimizationGoal Goal { get; init; }

    /// <summary>The program's one object file, with <see cref="Startup"/> in it. The linker script is written beside it.</summary>
    public required string Program { get; init; }

    /// <summary>What the app brings beside C#.</summary>
    internal NativeBuild Native { get; init; } = NativeBuild.None;

    /// <summary>The ELF file to write.</summary>
    public required string Output { get; init; }

    /// <summary>The linker's map file to write, or null for none.</summary>
    public string? Map { get; init; }

    /// <summary>Functions that the program expects of libraries, each with the error that it is when none has it.</summary>
    public IReadOnlyDictionary<string, BuildErrorException> Externals { get; init; } = new Dictionary<string, BuildErrorException>();
}

/// <param name="Path">The ELF file.</param>
/// <param name="Program">The program's own part of it, as LLVM made it.</param>
/// <param name="Startup">What was placed between reset and <c>flint_main</c>.</param>
public sealed record LinkResult(string Path, ObjectFile Program, ObjectFile Image, Target Target, MemoryUse Use, StartupNeeds Startup)
{
    /// <summary>False when the image was linked past the end of a memory, to be measured only.</summary>
    public bool Fits => Use.Fits;

    /// <exception cref="BuildErrorException">The image is too large for the board.</exception>
    public void RequireFit()
    {
        if (Use.Misfit(Target.Name) is { } misfit)
            throw new BuildErrorException(misfit, $"most is taken by {Largest()}; flint size shows all");
    }

    /// <summary>What has the largest part of the memory that is too small.</summary>
    private string Largest()
    {
        bool isFlash = Use.FlashUsed > Use.FlashTotal;
        SizeEntry largest = SizeReport.Of(Image, SizeGrouping.Type).Entries.MaxBy(entry => isFlash ? entry.Flash : entry.Ram)!;
        return $"{largest.Name}, {(isFlash ? largest.Flash : largest.Ram):N0} bytes";
    }
}
