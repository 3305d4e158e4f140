using System.Globalization;
using System.Text.RegularExpressions;

namespace Flint.Compiler.Link;

/// <summary>Finds the installed LLVM programs and RISC-V libraries, and says what is missing.</summary>
public sealed partial record ToolSearch
{
    /// <summary>The oldest LLVM whose IR syntax and RISC-V code generator Flint's output is made for.</summary>
    public const int OldestLlvm = 22;

    /// <summary>As far ahead as versioned names such as <c>opt-30</c> are looked for.</summary>
    private const int NewestLlvm = 40;

    /// <summary>The only folder to look for LLVM in, or null for <see cref="PathFolders"/>.</summary>
    public string? LlvmFolder { get; init; }

    public IReadOnlyList<string> PathFolders { get; init; } = [];

    /// <summary>Holds a folder per GCC version.</summary>
    public string GccFolder { get; init; } = "/usr/lib/gcc/riscv64-unknown-elf";

    /// <summary>Holds the C library's small builds, and in <c>release/</c> its fast ones.</summary>
    public string PicolibcFolder { get; init; } = "/usr/lib/picolibc/riscv64-unknown-elf/lib";

    /// <summary>FLINT_LLVM's folder when that is set, else PATH.</summary>
    public static ToolSearch FromEnvironment() => new()
    {
        LlvmFolder = Environment.GetEnvironmentVariable("FLINT_LLVM") is { Length: > 0 } folder ? folder : null,
        PathFolders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
    };

    public ToolStatus FindOpt() => FindProgram("opt", "llvm");

    public ToolStatus FindLlc() => FindProgram("llc", "llvm");

    public ToolStatus FindLld() => FindProgram("ld.lld", "lld");

    public ToolStatus FindSymbolizer() => FindProgram("llvm-symbolizer", "llvm");

    public ToolStatus FindClang() => FindProgram("clang", "clang");

    /// <summary>The folder of the C library's headers.</summary>
    public string PicolibcHeaders => Path.Combine(Path.GetDirectoryName(PicolibcFolder)!, "include");

    public ToolStatus FindLibGcc(string isa, string abi)
    {
        string? folder = Directory.Exists(GccFolder)
            ? Directory.EnumerateDirectories(GccFolder).MaxBy(path => Version.TryParse(Path.GetFileName(path), out Version? version) ? version : new Version())
            : null;
        string? path = folder is null ? null : Multilib.Find(folder, isa, abi, "libgcc.a");
        return Library("libgcc", path, folder is null ? null : Path.GetFileName(folder), isa, abi, "gcc-riscv64-unknown-elf");
    }

    /// <param name="fast">The build made for speed, not for size.</param>
    public ToolStatus FindPicolibc(string isa, string abi, bool fast)
    {
        string folder = fast ? Path.Combine(PicolibcFolder, "release") : PicolibcFolder;
        return Library(
            fast ? "picolibc (fast)" : "picolibc", Multilib.Find(folder, isa, abi, "libc.a"), null, isa, abi, "picolibc-riscv64-unknown-elf");
    }

    private static ToolStatus Library(string name, string? path, string? version, string isa, string abi, string package) =>
        new(name, path, version, path is null ? $"is not installed for {isa}/{abi}" : null, package);

    /// <summary>A versioned name is believed; an unversioned one is asked, as starting a program is what takes time here.</summary>
    private ToolStatus FindProgram(string name, string package)
    {
        string debianPackage = $"{package}-{OldestLlvm}";
        IReadOnlyList<string> folders = LlvmFolder is null ? PathFolders : [LlvmFolder];
        for (int version = OldestLlvm; version <= NewestLlvm; version++)
        {
            if (FindFile(folders, $"{name}-{version}") is { } versioned)
                return new ToolStatus(name, versioned, version.ToString(CultureInfo.InvariantCulture), null, debianPackage);
        }
        if (FindFile(folders, name) is not { } path)
        {
            string where = LlvmFolder is null ? "is not installed" : $"is not in {LlvmFolder}, which FLINT_LLVM names";
            return new ToolStatus(name, null, null, where, debianPackage);
        }
        Match answer = VersionAnswer().Match(ToolProcess.Run(path, ["--version"]).Output);
        string? found = answer.Success ? answer.Groups[1].Value : null;
        string? problem = found is null ? "does not say its version"
            : int.Parse(found.Split('.')[0], CultureInfo.InvariantCulture) < OldestLlvm ? $"is of version {found}, too old"
            : null;
        return new ToolStatus(name, path, found, problem, debianPackage);
    }

    private static string? FindFile(IEnumerable<string> folders, string name) =>
        folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    [GeneratedRegex(@"(?:version|LLD) (\d+(?:\.\d+)*)")]
    private static partial Regex VersionAnswer();
}
