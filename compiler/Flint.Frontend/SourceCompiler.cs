using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>The class library, read once: what Roslyn made of it is shared by all compilations that refer to the same objects.</summary>
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_library = new(() =>
    [
        .. Directory.GetFiles(DotnetSdk.ReferenceFolder(DotnetSdk.Roots()), "*.dll").Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <exception cref="BuildErrorException">The C# has errors.</exception>
    public static AppAssemblies Compile(AppSource source, DeviceAssemblies device, string outputFolder)
    {
        IEnumerable<SyntaxTree> trees = source.Files
            .Select(file => ParseFile(file, Path.GetFileName(file)))
            .Append(Parse(ImplicitUsings, "ImplicitUsings.g.cs"));
        Compilation compilation = LibraryImports.Complete(
            Create(source.Name, trees, device.References, OutputKind.ConsoleApplication), s_parse, out ImmutableArray<Diagnostic> generated);

        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        EmitResult result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success || generated.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            throw Failure(source, [.. generated, .. result.Diagnostics]);
        string path = Path.Combine(outputFolder, source.Name + ".dll");
        File.WriteAllBytes(path, assembly.ToArray());
        File.WriteAllBytes(Path.ChangeExtension(path, ".pdb"), symbols.ToArray());
        return new AppAssemblies(source.Name, path, device.Parts);
    }

    public static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8, SourceHashAlgorithm.Sha256), s_parse, path);

    /// <param name="references">Besides the class library's.</param>
    public static CSharpCompilation Create(string name, IEnumerable<SyntaxTree> trees, IEnumerable<string> references, OutputKind kind)
    {
        // Compiling in parallel costs a small program more than it gains.
        var options = new CSharpCompilationOptions(
            kind,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            deterministic: true,
            nullableContextOptions: NullableContextOptions.Enable,
            concurrentBuild: false);
        return CSharpCompilation.Create(name, trees, s_library.Value.Concat(references.Select(path => MetadataReference.CreateFromFile(path))), options);
    }

    /// <summary>The errors, each on a line of its own as MSBuild and editors have it: <c>app.cs(3,5): error CS1002: ; expected</c>.</summary>
    public static string ErrorLines(ImmutableArray<Diagnostic> diagnostics) => string.Join('\n', diagnostics
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(error => CSharpDiagnosticFormatter.Instance.Format(error, CultureInfo.InvariantCulture)));

    private static SyntaxTree ParseFile(string file, string path)
    {
        using FileStream stream = File.OpenRead(file);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream, Encoding.UTF8, SourceHashAlgorithm.Sha256), s_parse, path);
    }

    private static BuildErrorException Failure(AppSource source, ImmutableArray<Diagnostic> diagnostics)
    {
        Diagnostic[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        return errors is [{ Id: "CS5001" }]
            ? new BuildErrorException(
                "Main not found",
                "an app needs top-level statements or a static Main method",
                source.Files is [string only] ? Path.GetFileName(only) : source.Name)
            : new BuildErrorException($"{source.Name} does not compile:\n{ErrorLines(diagnostics)}");
    }
}
