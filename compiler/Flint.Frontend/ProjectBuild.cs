using System.Collections.Immutable;
using System.Diagnostics;

namespace Flint.Frontend;

/// <summary>Builds a project, or a file-based app with <c>#:</c> directives, through <c>dotnet build</c>.</summary>
internal static class ProjectBuild
{
    /// <exception cref="BuildErrorException">The build failed; the message holds its errors.</exception>
    public static AppAssemblies Run(string name, string project, Installation installation, string board, string outputFolder)
    {
        string output = Path.Combine(outputFolder, "il");
        string targets = WriteTargets(outputFolder, installation, board);
        string[] arguments =
        [
            "build", project, "--configuration", "Release", "--output", output, "--nologo", "--verbosity", "quiet", "-consoleLoggerParameters:NoSummary",
            $"-p:CustomAfterMicrosoftCommonTargets={targets}", "-p:DebugType=portable", "-p:PublishAot=false", "-p:UseAppHost=false", "-p:Deterministic=true",
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start) ?? throw new BuildErrorException("dotnet could not be started", "install the .NET 10 SDK");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new BuildErrorException($"dotnet build of {Path.GetFileName(project)} failed:\n{Errors(text + errors.Result)}");

        string assembly = Path.Combine(output, Path.GetFileNameWithoutExtension(project) + ".dll");
        if (!File.Exists(assembly))
            throw new BuildErrorException($"{Path.GetFileName(project)} gives no {Path.GetFileName(assembly)}", "leave AssemblyName as the project's name");
        ImmutableArray<string> dependencies =
        [
            .. Directory.GetFiles(output, "*.dll")
                .Where(path => path != assembly && Path.GetFileName(path) is not ("Flint.Hal.dll" or "Flint.Board.dll"))
                .Order(StringComparer.Ordinal),
        ];
        return new AppAssemblies(name, assembly, [installation.Hal, board, .. dependencies]);
    }

    /// <summary>MSBuild imports this into the project: the device's libraries as references.</summary>
    private static string WriteTargets(string folder, Installation installation, string board)
    {
        string path = Path.Combine(Path.GetFullPath(folder), "flint.targets");
        File.WriteAllText(
            path,
            $"""
            <Project>
              <PropertyGroup>
                <AllowUnsafeBlocks Condition="'$(AllowUnsafeBlocks)' == ''">true</AllowUnsafeBlocks>
                <PathMap>$(MSBuildProjectDirectory)/=./</PathMap>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{installation.Hal}" />
                <Reference Include="{board}" />
              </ItemGroup>
            </Project>

            """);
        return path;
    }

    private static string Errors(string output)
    {
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] errors = [.. lines.Where(line => line.Contains("error", StringComparison.Ordinal)).Distinct()];
        return string.Join('\n', errors.Length > 0 ? errors : lines.TakeLast(10));
    }
}
