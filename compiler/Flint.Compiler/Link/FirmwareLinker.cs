namespace Flint.Compiler.Link;

/// <summary>Links a program's object file with the C library into an ELF file for a board.</summary>
public static class FirmwareLinker
{
    /// <returns>The image, also when it does not fit: see <see cref="LinkResult.RequireFit"/>.</returns>
    /// <exception cref="BuildErrorException">A symbol is missing, or the program's object file is not readable.</exception>
    /// <exception cref="InvalidOperationException">The linker failed for a reason that no program should cause.</exception>
    public static LinkResult Link(LinkRequest request)
    {
        ObjectFile program = ObjectFile.Read(request.Program);
        if (program.FindSection(Startup.LastSection) is null)
            throw new InvalidOperationException($"{request.Program} was compiled without the startup code");
        StartupNeeds predicted = StartupNeeds.Predict(program, request.Target.StackSize, hasNative: !request.Native.IsEmpty);
        ObjectFile image = Run(request, predicted);
        StartupNeeds actual = predicted.Correct(image);
        if (actual != predicted)
            image = Run(request, actual);
        return new LinkResult(request.Output, program, image, request.Target, MemoryUse.Of(image, request.Target), actual);
    }

    private static ObjectFile Run(LinkRequest request, StartupNeeds needs)
    {
        string program = Path.GetFullPath(request.Program);
        string script = Path.ChangeExtension(program, ".ld");
        File.WriteAllText(script, LinkerScript.Text(request.Target, needs));
        string output = Path.GetFullPath(request.Output);

        IReadOnlyList<string> archives = [.. request.Native.Archives, .. request.Toolchain.Archives(request.Goal)];

        // Relative names, so that no path of this machine gets into the map or the messages.
        List<string> arguments =
        [
            Path.GetFileName(program), .. request.Native.Objects, "-T", Path.GetFileName(script), "-o", output,
            "--start-group", .. archives, "--end-group",
            "--gc-sections", "--relax", needs.GlobalPointer ? "--relax-gp" : "--no-relax-gp",
            "--nmagic", "--no-check-sections", "--discard-locals", "--color-diagnostics=never",
            // Rows of functions that the linker drops must not look like rows of code at address 0.
            "-z", "dead-reloc-in-nonalloc=.flint.traps=0xffffffff",
            "-z", "dead-reloc-in-nonalloc=.debug_line=0xffffffff", "-z", "dead-reloc-in-nonalloc=.debug_info=0xffffffff",
        ];
        if (request.Map is not null)
            arguments.AddRange(["-Map", Path.GetFullPath(request.Map)]);
        ToolResult result = ToolProcess.Run(request.Toolchain.Lld, arguments, Path.GetDirectoryName(program));
        if (result.ExitCode != 0)
            throw LinkFailure.Of(result.Errors, request.Externals, hasNative: !request.Native.IsEmpty);
        if (request.Map is not null)
            NameFilesAlone(request.Map, archives.Concat(request.Native.Objects.Where(Path.IsPathRooted)));
        return ObjectFile.Read(output);
    }

    /// <summary>Where a library lies differs between machines that build the same image.</summary>
    private static void NameFilesAlone(string map, IEnumerable<string> files)
    {
        string text = File.ReadAllText(map);
        foreach (string file in files)
            text = text.Replace(file, Path.GetFileName(file), StringComparison.Ordinal);
        File.WriteAllText(map, text);
    }
}
