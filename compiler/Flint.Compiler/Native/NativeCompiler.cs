using System.Collections.Immutable;
using Flint.Compiler.Link;
using Flint.Targets;

namespace Flint.Compiler.Native;

/// <summary>Compiles C and assembly for a target, when something changed that the object file is made from.</summary>
internal sealed class NativeCompiler
{
    private readonly NativeToolchain _toolchain;
    private readonly string _appFolder;
    private readonly ImmutableArray<string> _arguments;

    public NativeCompiler(NativeToolchain toolchain, NativeInputs inputs, Target target, OptimizationGoal goal, string appFolder)
    {
        _toolchain = toolchain;
        _appFolder = appFolder;
        NativeSource[] includes = [.. inputs.IncludeFolders.Select(folder => NativeSource.Of(folder, appFolder))];
        _arguments =
        [
            $"--target=riscv{target.Core.PointerSize * 8}-unknown-none-elf", $"-march={target.Core.Isa}", $"-mabi={target.Core.Abi}",
            goal == OptimizationGoal.Size ? "-Oz" : "-O3",
            "-ffunction-sections", "-fdata-sections", "-ftls-model=local-exec",
            // Tables for the debugger, none in the image.
            "-g", "-gdwarf-4", "-fno-unwind-tables", "-fno-asynchronous-unwind-tables",
            "-nostdlibinc", "-isystem", toolchain.Headers,
            .. includes.Select(folder => "-I" + folder.Name), .. inputs.Defines.Select(define => "-D" + define),
            // Where the app and the tools lie must not be in what is made.
            "-ffile-compilation-dir=.",
            $"-ffile-prefix-map={toolchain.Headers}=/_/libc", $"-ffile-prefix-map={toolchain.ClangFolder}=/_/llvm",
            .. includes.Where(folder => folder.Name.StartsWith("../", StringComparison.Ordinal))
                .Select(folder => $"-ffile-prefix-map={folder.Name}={Path.GetFileName(folder.Path)}"),
            "-fdiagnostics-format=msvc", "-fno-caret-diagnostics", "-fno-color-diagnostics",
        ];
    }

    /// <summary>Makes an object file, unless the one that is there is of the same sources by the same compiler.</summary>
    /// <returns>What clang warns of, a line each; also when it did so in an earlier build.</returns>
    /// <exception cref="BuildErrorException">The source has errors; the message is clang's, with file and line.</exception>
    public ImmutableArray<string> Compile(NativeSource source, string objectPath)
    {
        string[] arguments =
        [
            .. _arguments, .. source.OutsideFolder is { } outside ? (string[])[$"-ffile-prefix-map={outside}="] : [],
            // An assembler has no use for most of it.
            .. Path.GetExtension(source.Name) == ".s" ? (string[])["-Wno-unused-command-line-argument"] : [], "-c", source.Name,
        ];
        var record = new CompilationRecord(objectPath + ".from", _appFolder);
        string command = string.Join('\n', [_toolchain.Clang, _toolchain.Version, .. arguments]);
        if (File.Exists(objectPath) && record.WarningsIfCurrent(command) is { IsDefault: false } known)
            return known;

        Directory.CreateDirectory(Path.GetDirectoryName(objectPath)!);
        string dependencies = objectPath + ".d";
        ToolResult result = ToolProcess.Run(_toolchain.Clang, [.. arguments, "-o", objectPath, "-MD", "-MF", dependencies, "-MT", "object"], _appFolder);
        string[] messages = [.. result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(IsMessage)];
        if (result.ExitCode != 0)
        {
            record.Forget();
            throw new BuildErrorException($"{source.Name} does not compile:\n{string.Join('\n', messages.DefaultIfEmpty(result.Errors.Trim()))}");
        }

        // Of assembly that is not preprocessed clang does not tell what else it read, so it is assembled each time.
        if (File.Exists(dependencies))
            record.Write(command, MakeDependencies.Read(File.ReadAllText(dependencies)), messages);
        else
            record.Forget();
        File.Delete(dependencies);
        return [.. messages];
    }

    /// <summary>What clang says last is how many errors there were.</summary>
    private static bool IsMessage(string line) =>
        !line.EndsWith(" generated.", StringComparison.Ordinal);
}
