using Flint.Compiler.Link;
using Flint.Targets;

namespace Flint.Differential;

/// <summary>A program's C source as a shared library of the machine that runs the tests. The source may use clang's own headers and nothing of a C library.</summary>
public static class DesktopLibrary
{
    /// <returns>The library's path, or null for a program without a C source beside it.</returns>
    public static string? Build(string program, string folder)
    {
        if (SourceOf(program) is not { } source)
            return null;
        ToolSearch tools = ToolSearch.FromEnvironment();
        string library = Path.Combine(folder, Path.GetFileNameWithoutExtension(program) + ".so");
        ToolResult result = ToolProcess.Run(
            tools.FindClang().Path!, ["-shared", "-fPIC", "-O1", "-nostdlib", $"--ld-path={tools.FindLld().Path}", source, "-o", library]);
        return result.ExitCode == 0 ? library : throw new InvalidOperationException(result.Errors);
    }

    /// <summary>What a device links in for a program.</summary>
    public static NativeInputs InputsOf(string program) => SourceOf(program) is { } source ? new NativeInputs([source], [], []) : NativeInputs.None;

    /// <summary>The C file of the same name.</summary>
    private static string? SourceOf(string program) => Path.ChangeExtension(program, ".c") is var source && File.Exists(source) ? source : null;
}
