using System.CommandLine;
using Flint.Cli.Flashing;
using Flint.Compiler;
using Flint.Frontend;
using Flint.Targets;

namespace Flint.Cli.Commands;

/// <summary><c>flint flash</c>: an app onto a board that is connected, through the tool that its users have.</summary>
internal static class FlashCommand
{
    private static readonly Argument<string> app = new("app") { Description = "A .cs file, a folder, or a .csproj" };
    private static readonly Option<string> board = CommonOptions.Board();
    private static readonly Option<string[]> boards = CommonOptions.Boards();
    private static readonly Option<OptimizationGoal> optimize = CommonOptions.Optimize();
    private static readonly Option<HeapMode?> heap = CommonOptions.Heap();
    private static readonly NativeOptions native = new();

    private static readonly Option<string?> port = new("--port", "-p")
    {
        Description = "The serial port, for boards that are programmed over one; tools find it when it is left out",
        HelpName = "port",
    };

    private static readonly Option<string?> tool = new("--tool")
    {
        Description = "What to program it with, where there are several ways; the first that is here when left out",
        HelpName = "tool",
    };

    private static readonly Option<bool> dryRun = new("--dry-run") { Description = "Print the command and do nothing else" };

    public static Command Create()
    {
        var command = new Command("flash", "Build an app and put it onto a connected board") { app, board, boards, optimize, heap, port, tool, dryRun };
        native.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string source = parsed.GetRequiredValue(app);
        Installation installation = Installation.Locate();
        Target target = TargetCatalog.Open(installation.Boards, parsed.GetRequiredValue(boards)).Load(parsed.GetRequiredValue(board), AppSource.Find(source).Folder);
        IReadOnlyList<FlashMethod> methods = Methods(target, parsed.GetValue(tool));
        BuildResult build = AppBuild.Run(source, target, installation, parsed.GetValue(optimize), parsed.GetValue(heap), native.Of(parsed));
        CommonOutput.WriteWarnings(parsed, build);
        build.Link.RequireFit();
        FlashPlan plan = FlashPlan.Make(target, methods, parsed.GetValue(port), kind =>
        {
            string path = Path.Combine(AppBuild.OutputFolder(source, target), Path.GetFileNameWithoutExtension(build.ElfPath) + Emission.Extension(kind));
            Emission.Write(build, kind, path);
            return Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        });
        TextWriter output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(dryRun))
            output.WriteLine(plan.Text);
        else
            plan.Run(target, methods, output);
        return 0;
    }

    private static IReadOnlyList<FlashMethod> Methods(Target target, string? named)
    {
        if (target.Flashing.IsEmpty)
            throw new BuildErrorException($"board {target.Name} cannot be programmed by Flint", "say how in the board's \"flashing\", or use flint build and a tool of your own");
        if (named is null)
            return target.Flashing;
        FlashMethod[] chosen = [.. target.Flashing.Where(method => method.Name == named || method.Drive == named)];
        return chosen.Length > 0
            ? chosen
            : throw new BuildErrorException(
                $"board {target.Name} is not programmed with '{named}'", $"it takes {string.Join(" or ", target.Flashing.Select(method => method.Tool ?? method.Drive))}");
    }
}
