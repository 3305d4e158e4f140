using System.Text.RegularExpressions;

namespace Flint.Compiler.Link;

/// <summary>Links a program's object file with the C library into an ELF file for a board.</summary>
public static partial class FirmwareLinker
{
    /// <returns>The image, also when it does not fit: see <see cref="LinkResult.RequireFit"/>.</returns>
    /// <exception cref="BuildErrorException">A symbol is missing, or the program's object file is not readable.</exception>
    /// <exception cref="InvalidOperationException">The linker failed for a reason that no program should cause.</exception>
    public static LinkResult Link(LinkRequest request)
    {
        ObjectFile program = ObjectFile.Read(request.Program);
        if (program.FindSection(Startup.LastSection) is null)
            throw new InvalidOperationException($"{request.Program} was compiled without the startup code");
        StartupNeeds predicted = StartupNeeds.Predict(program, request.Target.StackSize);
        ObjectFile image = Run(request, predicted);
        StartupNeeds actual = predicted.Correct(image);
        if (actual != predicted)
            image = Run(request, actual);
        return new LinkResult(request.Output, image, request.Target, MemoryUse.Of(image, request.Target), actual);
    }

    private static ObjectFile Run(LinkRequest request, StartupNeeds needs)
    {
        string program = Path.GetFullPath(request.Program);
        string script = Path.ChangeExtension(program, ".ld");
        File.WriteAllText(script, LinkerScript.Text(request.Target, needs));
        string output = Path.GetFullPath(request.Output);

        // Relative names, so that no path of this machine gets into the map or the messages.
        List<string> arguments =
        [
            Path.GetFileName(program), "-T", Path.GetFileName(script), "-o", output,
            "--start-group", .. request.Toolchain.Archives(request.Goal), "--end-group",
            "--gc-sections", "--relax", needs.GlobalPointer ? "--relax-gp" : "--no-relax-gp",
            "--nmagic", "--no-check-sections", "--discard-locals", "--color-diagnostics=never",
            // Rows of functions that the linker drops must not look like rows of code at address 0.
            "-z", "dead-reloc-in-nonalloc=.flint.traps=0xffffffff",
        ];
        if (request.Map is not null)
            arguments.AddRange(["-Map", Path.GetFullPath(request.Map)]);
        ToolResult result = ToolProcess.Run(request.Toolchain.Lld, arguments, Path.GetDirectoryName(program));
        if (result.ExitCode != 0)
            throw Failure(result.Errors, request.Externals);
        if (request.Map is not null)
            NameLibrariesAlone(request.Map, request.Toolchain.Archives(request.Goal));
        return ObjectFile.Read(output);
    }

    /// <summary>Where a library is installed differs between machines that build the same image.</summary>
    private static void NameLibrariesAlone(string map, IReadOnlyList<string> archives)
    {
        string text = File.ReadAllText(map);
        foreach (string archive in archives)
            text = text.Replace(archive, Path.GetFileName(archive), StringComparison.Ordinal);
        File.WriteAllText(map, text);
    }

    private static Exception Failure(string errors, IReadOnlyDictionary<string, BuildErrorException> externals)
    {
        string[] missing = [.. UndefinedSymbol().Matches(errors).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
        if (missing.Length == 0)
            return new InvalidOperationException($"ld.lld failed:\n{errors}");
        if (missing.Select(name => externals.GetValueOrDefault(name)).FirstOrDefault(known => known is not null) is { } error)
            return error;
        Match user = ReferencedBy().Match(errors);
        string names = string.Join(", ", missing.Select(name => $"'{name}'"));
        return new BuildErrorException(
            $"nothing defines {names}, neither the program nor the C library",
            user.Success ? $"first used by {user.Groups[2].Value} in {user.Groups[1].Value}" : null);
    }

    [GeneratedRegex(@"undefined symbol: (\S+)")]
    private static partial Regex UndefinedSymbol();

    [GeneratedRegex(@">>> referenced by (\S+).*\n>>> +\S*:\((.+)\)")]
    private static partial Regex ReferencedBy();
}
