using System.CommandLine;
using System.Diagnostics;
using Flint.Frontend;

namespace Flint.Cli.Commands;

/// <summary><c>flint test</c>: the test projects of a firmware, by the .NET SDK.</summary>
internal static class TestCommand
{
    private static readonly Argument<string> path = new("path")
    {
        Description = "A test project, or a folder with test projects in it or below",
        DefaultValueFactory = _ => ".",
    };

    private static readonly Argument<string[]> runnerArguments = new("arguments") { Description = "After --: what the test runner is given", Arity = ArgumentArity.ZeroOrMore };

    private static readonly Option<string?> engine = new("--engine")
    {
        Description = "What simulates the boards of the tests, flint when left out",
        HelpName = "flint|renode",
        CustomParser = CommonOptions.Choice<string?>("--engine", ("flint", "flint"), ("renode", "renode")),
    };

    public static Command Create()
    {
        var command = new Command("test", "Run the tests of a firmware on simulated boards; ends with 1 when one fails") { path, runnerArguments, engine };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        IReadOnlyList<TestProject> projects = TestProject.FindAll(parsed.GetRequiredValue(path));
        TextWriter output = parsed.InvocationConfiguration.Output;
        string root = Installation.Locate().Root;
        string[] arguments = parsed.GetValue(runnerArguments) ?? [];
        var failed = new List<string>();
        foreach (TestProject project in projects)
        {
            output.WriteLine($"==> {project.Name}");
            output.Flush();
            if (!Run(project, arguments, root, parsed.GetValue(engine)))
                failed.Add(project.Name);
        }

        output.WriteLine(failed.Count == 0
            ? $"{projects.Count} of {projects.Count} test projects passed"
            : $"{failed.Count} of {projects.Count} test projects failed: {string.Join(", ", failed)}");
        return failed.Count == 0 ? 0 : 1;
    }

    private static bool Run(TestProject project, string[] arguments, string root, string? engineName)
    {
        // A project that is a program runs its tests itself.
        string[] command = project.IsProgram
            ? ["run", "--project", project.File, "--configuration", "Release", "--", .. arguments]
            : ["test", project.File, "--configuration", "Release", .. arguments];
        var start = new ProcessStartInfo(AppCompiler.DotnetHost(), command);
        start.Environment["FLINT_ROOT"] = root;
        if (Console.IsOutputRedirected)
            start.Environment["NO_COLOR"] = "1";
        if (engineName is not null)
            start.Environment["FLINT_ENGINE"] = engineName;
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
