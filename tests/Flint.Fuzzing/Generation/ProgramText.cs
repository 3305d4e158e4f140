using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Flint.Fuzzing.Generation;

/// <summary>A whole program of one or more generated units.</summary>
internal static class ProgramText
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        using System.Text;

        """;

    private static readonly string s_run = ReadRun();

    /// <returns>C# text. Each unit prints a line with its name, its checkpoints, and its checksum.</returns>
    public static string Of(IReadOnlyList<ulong> seeds, UnitSize size)
    {
        string calls = string.Concat(seeds.Select(seed => $"Run.Unit(\"Unit{seed}\", Unit{seed}.Start.Begin);\n"));
        string text = $"{Usings}internal static class Program {{ private static void Main() {{ {calls} }} }}\n{string.Concat(seeds.Select(seed => UnitGenerator.Generate(seed, size)))}\n{s_run}";
        return CSharpSyntaxTree.ParseText(text).GetRoot().NormalizeWhitespace(eol: "\n").ToFullString();
    }

    private static string ReadRun()
    {
        using var reader = new StreamReader(typeof(ProgramText).Assembly.GetManifestResourceStream("Run.cs")!);
        return reader.ReadToEnd();
    }
}
