using System.Collections.Immutable;
using Flint.Compiler.Analysis;
using Flint.Targets;

namespace Flint.Compiler.Native;

/// <summary>What an app brings that is not C#, ready to be linked.</summary>
/// <param name="Objects">Linked in whole, but for what nothing uses. Relative to the folder of the outputs, or absolute.</param>
/// <param name="Archives">Linked as far as something needs them.</param>
/// <param name="Warnings">What clang warns of, a line each.</param>
public sealed record NativeBuild(ImmutableArray<string> Objects, ImmutableArray<string> Archives, ImmutableArray<string> Warnings)
{
    private const string Kinds = "C (.c), assembly (.S, .s), objects (.o) and archives (.a) can be linked";

    public static NativeBuild None { get; } = new([], [], []);

    public bool IsEmpty => Objects.IsEmpty && Archives.IsEmpty;

    /// <param name="appFolder">What names in outputs and messages are relative to.</param>
    /// <param name="outputFolder">Objects are written to its folder <c>native</c>.</param>
    /// <exception cref="BuildErrorException">A file is missing or of no use for the target, clang is not installed, or a source has errors.</exception>
    public static NativeBuild Run(NativeInputs inputs, Target target, OptimizationGoal goal, string appFolder, string outputFolder)
    {
        if (inputs.Files.IsEmpty)
            return None;
        NativeSource[] files = [.. inputs.Files.Select(file => NativeSource.Of(file, appFolder))];
        foreach (NativeSource file in files)
            RequireUsable(file);
        foreach (NativeSource folder in inputs.IncludeFolders.Select(folder => NativeSource.Of(folder, appFolder)))
            if (!Directory.Exists(folder.Path))
                throw new BuildErrorException($"{folder.Name} is no folder", "--include and FlintNativeIncludes name folders of C headers");
        foreach (NativeSource file in files.Where(file => file.Kind is NativeKind.Object or NativeKind.Archive))
            NativeObjects.Require(file, target);

        var warnings = ImmutableArray.CreateBuilder<string>();
        var objects = ImmutableArray.CreateBuilder<string>();
        Lazy<NativeCompiler> compiler = new(() => new NativeCompiler(NativeToolchain.Locate(target), inputs, target, goal, appFolder));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (NativeSource file in files)
        {
            if (file.Kind == NativeKind.Object)
                objects.Add(file.Path);
            else if (file.Kind == NativeKind.Source)
            {
                string name = file.ObjectName;
                for (int i = 2; !names.Add(name); i++)
                    name = $"{file.ObjectName[..^2]}.{i}.o";
                warnings.AddRange(compiler.Value.Compile(file, Path.Combine(outputFolder, "native", name)));
                objects.Add("native/" + name);
            }
        }
        return new NativeBuild(
            objects.ToImmutable(), [.. files.Where(file => file.Kind == NativeKind.Archive).Select(file => file.Path)], warnings.ToImmutable());
    }

    /// <summary>Whether an object calls C's allocator by itself.</summary>
    public bool CallsAllocator(string outputFolder) => Objects
        .SelectMany(path => ObjectFile.Read(Path.Combine(outputFolder, path)).Symbols)
        .Any(symbol => !symbol.IsDefined && NativeExports.Allocator.Any(function => function.Name == symbol.Name));

    private static void RequireUsable(NativeSource file)
    {
        if (!File.Exists(file.Path))
            throw new BuildErrorException($"{file.Name} does not exist", "--native and FlintNative name files to link in");
        if (file.Kind is null)
            throw new BuildErrorException($"{file.Name} is nothing that can be linked", Kinds);
    }
}
