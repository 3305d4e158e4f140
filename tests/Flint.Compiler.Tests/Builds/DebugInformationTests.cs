namespace Flint.Compiler.Tests.Builds;

public class DebugInformationTests
{
    /// <summary>Code that Roslyn generates comes from no line, and a switch over strings may begin a method with a call.</summary>
    [Fact]
    public void Calls_that_come_from_no_source_line_leave_the_lines_of_others()
    {
        using var app = new CompiledApp(
            """
            Console.WriteLine(Words.Number(args.Length == 0 ? "one" : args[0]));

            static class Words
            {
                public static int Number(string word)
                {
                    switch (word)
                    {
                        case "one":
                            return 1;
                        case "two":
                            return 2;
                        default:
                            throw new ArgumentException(word);
                    }
                }
            }
            """);
        BuildResult build = app.Build();
        Assert.Contains("app.cs", File.ReadAllText(build.AssemblyPath!), StringComparison.Ordinal);
        Assert.True(build.Link.Image.FindSection(".debug_line") is { Size: > 0 });
    }
}
