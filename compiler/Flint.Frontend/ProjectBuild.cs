using System.Collections.Immutable;
using System.Diagnostics;
using Flint.Targets;

namespace Flint.Frontend;

/// <summary>Builds a project, or a file-based app with <c>#:</c> directives, through <c>dotnet build</c>.</summary>
internal static class ProjectBuild
{
    /// <exception cref="BuildErrorException">The build failed; the message holds its errors. Or a property of Flint's has an unknown value.</exception>
    public static AppAssemblies Run(AppSource source, string project, DeviceAssemblies device, string outputFolder)
    {
        string output = Path.GetFullPath(Path.Combine(outputFolder, "il"));
        string list = Path.Combine(output, "assemblies.txt");
        string heap = Path.Combine(output, "heap.txt");
        string native = Path.Combine(output, "native.txt");
        var start = new ProcessStartInfo(
            DotnetSdk.Host(DotnetSdk.Roots()),
            [
                "build", project, "--configuration", "Release", "--output", output,
                "--nologo", "--verbosity", "quiet", "-terminalLogger:off", "-consoleLoggerParameters:NoSummary",
                $"-p:CustomAfterMicrosoftCommonTargets={Path.Combine(AppContext.BaseDirectory, "UserProject.targets")}",
                "-p:DebugType=portable", "-p:Deterministic=true", "-p:PublishAot=false", "-p:UseAppHost=false",
            ])
        {
            WorkingDirectory = source.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // In the environment, paths need no escaping from MSBuild.
        start.Environment["FlintHal"] = device.Hal;
        start.Environment["FlintBoard"] = device.Board;
        start.Environment["FlintRegisters"] = device.Registers ?? "";
        start.Environment["FlintMeadow"] = device.MeadowAdapter;
        start.Environment["FlintAssemblyList"] = list;
        start.Environment["FlintHeapFile"] = heap;
        start.Environment["FlintNativeFile"] = native;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string text = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new BuildErrorException($"dotnet build of {Path.GetFileName(project)} failed:\n{ErrorLines(text)}");

        string[] assemblies = File.ReadAllLines(list);
        ImmutableArray<string> packages = [.. assemblies.Skip(1).Order(StringComparer.Ordinal)];
        return new AppAssemblies(source.Name, assemblies[0], [.. device.Parts, .. packages], Heap(heap, project)) { Native = Native(native) };
    }

    /// <summary>The property <c>FlintHeap</c>, when the project has it.</summary>
    private static HeapMode? Heap(string file, string project) => File.ReadAllText(file).Trim() is { Length: > 0 } word
        ? HeapModes.Parse($"FlintHeap in {Path.GetFileName(project)}", word)
        : null;

    /// <summary>The properties <c>FlintNative</c>, <c>FlintNativeIncludes</c> and <c>FlintNativeDefines</c>, and the items that mean the same: a word and a value a line.</summary>
    private static NativeInputs Native(string file)
    {
        ILookup<string, string> values = File.ReadLines(file)
            .Select(line => line.Split(' ', 2))
            .Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0], parts => parts[1]);
        return new NativeInputs([.. values["file"]], [.. values["include"]], [.. values["define"]]);
    }

    private static string ErrorLines(string output)
    {
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] errors = [.. lines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct()];
        return string.Join('\n', errors.Length > 0 ? errors : lines.TakeLast(10));
    }
}
