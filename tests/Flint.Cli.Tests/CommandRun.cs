using System.Diagnostics;
using System.Reflection;

namespace Flint.Cli.Tests;

/// <summary>Runs <c>flint</c> as users do: a process of its own, in a temporary folder.</summary>
public sealed class CommandRun : IDisposable
{
    /// <summary>What is built with the tests, or what a variable names.</summary>
    private static readonly string s_command = System.Environment.GetEnvironmentVariable("FLINT_TEST_COMMAND") ?? Metadata("Flint");

    private readonly List<Process> started = [];

    public static string Firmware { get; } = Metadata("Firmware");

    public string Folder { get; } = Directory.CreateTempSubdirectory("flint-cli-").FullName;

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return name;
    }

    public CommandResult Run(string input, params string[] arguments)
    {
        string dotnet = Dotnet();
        var start = new ProcessStartInfo(dotnet, [s_command, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("FLINT_BOARDS");
        foreach ((string name, string value) in Environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, errors.Result.Replace(Folder, ".", StringComparison.Ordinal));
    }

    /// <summary>Starts a command that goes on beside the test, without input.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Dotnet(), [s_command, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        started.Add(process);
        return process;
    }

    /// <summary>What a user reads of a mistake; nothing may be on standard output.</summary>
    public string ErrorOf(params string[] arguments)
    {
        CommandResult result = Run("", arguments);
        Assert.Equal("", result.Output);
        Assert.Equal(1, result.ExitCode);
        return result.Errors.TrimEnd('\n');
    }

    public void Dispose()
    {
        foreach (Process process in started)
        {
            // A test that failed may have left it running.
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Not by PATH: that may be what a test takes away.</summary>
    private static string Dotnet() =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "dotnet"));

    private static string Metadata(string key) => typeof(CommandRun).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

public sealed record CommandResult(int ExitCode, string Output, string Errors);
