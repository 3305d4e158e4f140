using System.Text.RegularExpressions;
using Flint.Compiler;
using Flint.Frontend;
using Flint.Targets;

namespace Flint.Hal.Tests;

/// <summary>Each example of the guides is a program that builds.</summary>
public sealed partial class GuideTests
{
    /// <summary>What examples use and do not show.</summary>
    private const string Surroundings =
        """

        partial class Program
        {
            static readonly byte[] answer = new byte[2], command = [1], data = new byte[16], destination = new byte[8], frame = new byte[16], id = new byte[12], identity = new byte[3], source = new byte[8];
            static InputPin button => Board.Input.AsInput();
        }
        """;

    public static TheoryData<string, int, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, int, string>();
            foreach (string guide in (ReadOnlySpan<string>)["hal.md", "interrupts.md"])
            {
                List<string> blocks = Blocks(guide);
                for (int i = 0; i < blocks.Count; i++)
                    examples.Add(guide, i, BoardFor(blocks[i]));
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_of_a_guide_builds(string guide, int number, string board)
    {
        string example = Blocks(guide)[number];
        string folder = Directory.CreateTempSubdirectory("flint-guide-").FullName;
        try
        {
            string app = Path.Combine(folder, "example.cs");
            File.WriteAllText(app, example.StartsWith("#:", StringComparison.Ordinal) ? example : $"using Flint.Boards;\nusing Flint.Hal;\n{example}{Surroundings}");
            Installation installation = Installation.Locate();
            Target target = TargetCatalog.Open(installation.Boards, []).Load(board);
            AppAssemblies assemblies = AppCompiler.Compile(app, target, installation, folder);
            BuildResult build = FirmwareBuilder.Build(new BuildRequest
            {
                Target = target,
                AssemblyPath = assemblies.AssemblyPath,
                ReferencePaths = assemblies.ReferencePaths,
                AppFolder = folder,
                Goal = OptimizationGoal.Size,
                OutputFolder = folder,
                Name = "example",
                Installation = installation,
            });
            Assert.True(File.Exists(build.ElfPath));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_guide_has_its_examples() => Assert.InRange(Blocks("hal.md").Count, 12, 100);

    /// <summary>A board that has what an example uses.</summary>
    private static string BoardFor(string example) =>
        example.Contains("Power.", StringComparison.Ordinal) ? "pico2" : example.Contains("Clint", StringComparison.Ordinal) ? "hifive1-revb" : "longan-nano";

    private static List<string> Blocks(string guide) =>
        [.. CodeBlock().Matches(File.ReadAllText(Path.Combine(Installation.Locate().Root, "docs", guide))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}
