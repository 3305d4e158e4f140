using System.Text;
using Flint.Targets;

namespace Flint.Compiler.Tests.Builds;

public sealed class ReproducibilityTests
{
    private const string Source =
        """
        using System;
        using System.Collections.Generic;
        var words = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
        foreach (KeyValuePair<string, int> word in words)
            Console.WriteLine($"{word.Key}={word.Value}");
        try { Console.WriteLine(words["c"]); } catch (KeyNotFoundException e) { Console.WriteLine(e.Message); }
        """;

    [Theory]
    [InlineData(OptimizationGoal.Size)]
    [InlineData(OptimizationGoal.Speed)]
    public void Two_folders_give_the_same_bytes(OptimizationGoal goal)
    {
        using var first = new CompiledApp(Source);
        using var second = new CompiledApp(Source);
        foreach ((string one, string other) in Outputs(first.Build(goal)).Zip(Outputs(second.Build(goal))))
            Assert.True(File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other)), Path.GetFileName(one));
    }

    [Fact]
    public void No_output_names_a_folder_of_the_machine()
    {
        using var app = new CompiledApp(Source);
        string root = Installation.Locate().Root;
        foreach (string output in Outputs(app.Build()))
        {
            string text = Encoding.Latin1.GetString(File.ReadAllBytes(output));
            Assert.DoesNotContain(app.Folder, text, StringComparison.Ordinal);
            Assert.DoesNotContain(root, text, StringComparison.Ordinal);
        }
    }

    private static string[] Outputs(BuildResult build) => [build.ElfPath, build.LlvmPath, build.MapPath, build.AssemblyPath!];
}
