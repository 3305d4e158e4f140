using System.ComponentModel;
using System.Diagnostics;

namespace Flint.Compiler.Link;

/// <summary>Runs one of the installed tools to its end.</summary>
public static class ToolProcess
{
    /// <param name="workingFolder">Where relative paths begin, or null for the current folder.</param>
    /// <exception cref="BuildErrorException">The program cannot be started.</exception>
    public static ToolResult Run(string program, IEnumerable<string> arguments, string? workingFolder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder ?? "",
        };
        // A tool's messages are read by us, so they must not be translated.
        start.Environment["LC_ALL"] = "C";
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new ToolResult(process.ExitCode, output, errors.Result);
        }
        catch (Win32Exception error)
        {
            throw new BuildErrorException($"cannot start {program}: {error.Message}", "run flint doctor");
        }
    }
}

/// <param name="ExitCode">0 when the tool succeeded.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
public sealed record ToolResult(int ExitCode, string Output, string Errors);
