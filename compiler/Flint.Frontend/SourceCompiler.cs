using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Flint.Frontend;

/// <summary>Compiles C# files in process.</summary>
internal static class SourceCompiler
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);

    /// <exception cref="BuildErrorException">The C# has errors.</exception>
    public static AppAssemblies Compile(AppSource source, Installation installation, string board, string outputFolder)
    {
        IEnumerable<SyntaxTree> trees = source.Files
            .Select(file => Parse(File.ReadAllText(file), Path.GetRelativePath(source.Folder, file).Replace('\\', '/')))
            .Append(Parse(ImplicitUsings, "ImplicitUsings.g.cs"));
        ImmutableArray<string> references = [installation.Hal, board];
        string path = Path.Combine(outputFolder, source.Name + ".dll");
        Emit(source.Name, trees, references, OutputKind.ConsoleApplication, path);
        return new AppAssemblies(source.Name, path, references);
    }

    public static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8, SourceHashAlgorithm.Sha256), s_parse, path);

    public static void Emit(string name, IEnumerable<SyntaxTree> trees, IEnumerable<string> references, OutputKind kind, string path)
    {
        var options = new CSharpCompilationOptions(
            kind,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            deterministic: true,
            nullableContextOptions: NullableContextOptions.Enable,
            concurrentBuild: false);
        CSharpCompilation compilation = CSharpCompilation.Create(
            name, trees, ReferenceAssemblies.Load().AddRange(references.Select(reference => MetadataReference.CreateFromFile(reference))), options);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        EmitResult result = compilation.Emit(
            assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
            throw Failure(name, result.Diagnostics);
        File.WriteAllBytes(path, assembly.ToArray());
        File.WriteAllBytes(Path.ChangeExtension(path, ".pdb"), symbols.ToArray());
    }

    private static BuildErrorException Failure(string name, ImmutableArray<Diagnostic> diagnostics)
    {
        Diagnostic[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors is [{ Id: "CS5001" }])
            return new BuildErrorException($"{name} has no Main", "an app needs top-level statements or a static Main method");
        IEnumerable<string> lines = errors.Skip(1).Select(error => error.ToString());
        FileLinePositionSpan span = errors[0].Location.GetLineSpan();
        bool hasPlace = errors[0].Location.IsInSource;
        string message = string.Join('\n', lines.Prepend($"{errors[0].Id}: {errors[0].GetMessage()}"));
        return new BuildErrorException(message, file: hasPlace ? span.Path : null, line: hasPlace ? span.StartLinePosition.Line + 1 : 0);
    }
}
