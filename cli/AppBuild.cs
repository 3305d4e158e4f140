using Flint.Compiler;
using Flint.Frontend;
using Flint.Targets;

namespace Flint.Cli;

/// <summary>From what a user points at to a linked image.</summary>
internal static class AppBuild
{
    /// <summary>Where an app's outputs for a board go: <c>bin/flint/BOARD</c> beside the app.</summary>
    public static string OutputFolder(string app, Target target) =>
        Path.Combine(AppSource.Find(app).Folder, "bin", "flint", target.Name);

    /// <summary>Builds into the folder <c>obj</c> of the app's <see cref="OutputFolder"/>; the image may be too large for the board.</summary>
    /// <param name="heap">What the command line says; it wins over the app's property.</param>
    /// <param name="native">What the command line names; it is added to what the app's properties name.</param>
    /// <exception cref="BuildErrorException">The app cannot be built.</exception>
    public static BuildResult Run(
        string app, Target target, Installation installation, OptimizationGoal goal, HeapMode? heap, NativeInputs native, bool emitAssembly = false, bool explainAllocations = false)
    {
        string folder = Path.Combine(OutputFolder(app, target), "obj");
        AppAssemblies assemblies = AppCompiler.Compile(app, target, installation, folder);
        return FirmwareBuilder.Build(new BuildRequest
        {
            Target = target,
            AssemblyPath = assemblies.AssemblyPath,
            ReferencePaths = assemblies.ReferencePaths,
            Goal = goal,
            Heap = heap ?? assemblies.Heap ?? HeapMode.Collected,
            Native = assemblies.Native.With(native),
            AppFolder = AppSource.Find(app).Folder,
            OutputFolder = folder,
            Name = assemblies.Name,
            Installation = installation,
            EmitAssembly = emitAssembly,
            ExplainAllocations = explainAllocations,
        });
    }

    /// <returns>Whether the path is a linked image and no app.</returns>
    /// <exception cref="BuildErrorException">It is there, but neither of the two.</exception>
    public static bool IsImage(string path)
    {
        const string Hint = "give an app.cs, a folder with C# files, an app.csproj, or an ELF file";
        if (Directory.Exists(path) || Path.GetExtension(path) is ".cs" or ".csproj")
            return false;
        if (!File.Exists(path))
            throw new BuildErrorException($"{path} does not exist", Hint);
        Span<byte> start = stackalloc byte[4];
        using FileStream file = File.OpenRead(path);
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == 4 && start.SequenceEqual((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46])
            ? true
            : throw new BuildErrorException($"{path} is neither an app nor an ELF file", Hint);
    }
}
