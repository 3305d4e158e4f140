using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Flint.Frontend;

/// <summary>The .NET SDK's own generator for <c>[LibraryImport]</c>, as a project's build runs it.</summary>
internal static class LibraryImports
{
    private static readonly Lazy<ImmutableArray<ISourceGenerator>> s_generators = new(() =>
    [
        .. new AnalyzerFileReference(
            Path.Combine(DotnetSdk.ReferenceFolder(DotnetSdk.Roots()), "..", "..", "analyzers", "dotnet", "cs", "Microsoft.Interop.LibraryImportGenerator.dll"),
            new Loader()).GetGenerators(LanguageNames.CSharp),
    ]);

    /// <summary>Adds what the generator makes; a program that does not use the attribute is left as it is.</summary>
    /// <param name="diagnostics">The generator's own.</param>
    public static Compilation Complete(CSharpCompilation compilation, CSharpParseOptions options, out ImmutableArray<Diagnostic> diagnostics)
    {
        diagnostics = [];
        if (!compilation.SyntaxTrees.Any(tree => tree.GetText().ToString().Contains("LibraryImport", StringComparison.Ordinal)))
            return compilation;
        CSharpGeneratorDriver.Create(s_generators.Value, parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation completed, out diagnostics);
        return completed;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
