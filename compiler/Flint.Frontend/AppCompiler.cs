using Flint.Targets;

namespace Flint.Frontend;

/// <summary>From what a user points at to IL.</summary>
public static class AppCompiler
{
    /// <summary>The program <c>dotnet</c> of the SDK that apps are built with.</summary>
    /// <exception cref="BuildErrorException">It is not installed.</exception>
    public static string DotnetHost() => DotnetSdk.Host(DotnetSdk.Roots());

    /// <param name="path">A .cs file, a .csproj, or a folder with one project or with .cs files.</param>
    /// <param name="outputFolder">Where the assembly is written; made when missing.</param>
    /// <exception cref="BuildErrorException">The path is nothing that can be compiled, or the C# has errors.</exception>
    public static AppAssemblies Compile(string path, Target target, Installation installation, string outputFolder)
    {
        AppSource source = AppSource.Find(path);
        Directory.CreateDirectory(outputFolder);
        var device = new DeviceAssemblies(
            installation.Hal, BoardAssembly.Require(target, installation), DeviceAssemblies.FindRegisters(target, installation), installation.MeadowAdapter);
        return source.Project is { } project
            ? ProjectBuild.Run(source, project, device, outputFolder)
            : SourceCompiler.Compile(source, device, outputFolder);
    }
}
