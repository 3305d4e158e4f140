using System.CommandLine;
using System.Text.Json.Nodes;
using Flint.Compiler;
using Flint.Compiler.Reports;
using Flint.Frontend;
using Flint.Targets;

namespace Flint.Cli.Commands;

/// <summary><c>flint build</c>: an app to the files that a board or a debugger takes.</summary>
internal static class BuildCommand
{
    private static readonly Argument<string> app = new("app") { Description = "A .cs file, a folder, or a .csproj" };
    private static readonly Option<string> board = CommonOptions.Board();
    private static readonly Option<string[]> boards = CommonOptions.Boards();
    private static readonly Option<OptimizationGoal> optimize = CommonOptions.Optimize();
    private static readonly Option<HeapMode?> heap = CommonOptions.Heap();
    private static readonly NativeOptions native = new();
    private static readonly Option<bool> json = CommonOptions.Json();

    private static readonly Option<string?> output = new("--output", "-o")
    {
        Description = "Write the image to this .elf, .bin, .hex, .uf2 or .esp file",
        HelpName = "file",
    };

    private static readonly Option<string?> emit = new("--emit")
    {
        Description = "What to write, separated by commas: elf, bin, hex, ll, asm, map. Default: elf and the board's own kind",
        HelpName = "kinds",
    };

    private static readonly Option<bool> explainAllocations = new("--explain-allocations")
    {
        Description = "List every allocation on the heap that is left, with file, line and why it cannot be on the stack",
    };

    public static Command Create()
    {
        var command = new Command("build", "Compile an app for a board. Outputs go to bin/flint/BOARD beside the app")
        {
            app, board, boards, optimize, heap, output, emit, explainAllocations, json,
        };
        native.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string source = parsed.GetRequiredValue(app);
        string? file = parsed.GetValue(output);
        string? fileKind = file is null ? null : Emission.KindOf(file);
        IReadOnlyList<string>? kinds = parsed.GetValue(emit) is { } text ? Emission.Parse(text) : null;
        Installation installation = Installation.Locate();
        Target target = TargetCatalog.Open(installation.Boards, parsed.GetRequiredValue(boards)).Load(parsed.GetRequiredValue(board), AppSource.Find(source).Folder);
        kinds ??= file is null ? ["elf", .. target.Images.Take(1)] : [];

        BuildResult build = AppBuild.Run(
            source, target, installation, parsed.GetValue(optimize), parsed.GetValue(heap), native.Of(parsed), kinds.Contains("asm"), parsed.GetValue(explainAllocations));
        CommonOutput.WriteWarnings(parsed, build);
        build.Link.RequireFit();
        var files = new List<string>();
        foreach (string kind in kinds)
        {
            string path = Path.Combine(AppBuild.OutputFolder(source, target), Path.GetFileNameWithoutExtension(build.ElfPath) + Emission.Extension(kind));
            Emission.Write(build, kind, path);
            files.Add(Path.GetRelativePath(Directory.GetCurrentDirectory(), path));
        }
        if (file is not null)
        {
            Emission.Write(build, fileKind!, file);
            files.Add(file);
        }
        Print(parsed.InvocationConfiguration.Output, build, target, files, parsed.GetValue(explainAllocations), parsed.GetValue(json));
        return 0;
    }

    private static void Print(TextWriter writer, BuildResult build, Target target, List<string> files, bool withAllocations, bool asJson)
    {
        string name = Path.GetFileNameWithoutExtension(build.ElfPath);
        if (asJson)
        {
            var result = new JsonObject
            {
                ["app"] = name,
                ["board"] = target.Name,
                ["flash"] = JsonText.Memory(build.Memory.FlashUsed, build.Memory.FlashTotal),
                ["ram"] = JsonText.Memory(build.Memory.RamUsed, build.Memory.RamTotal),
                ["stack"] = build.Memory.Stack,
                ["files"] = new JsonArray([.. files.Select(file => JsonValue.Create(file))]),
            };
            if (withAllocations)
                result["allocations"] = new JsonArray([.. build.Allocations.Select(Json)]);
            JsonText.Write(writer, result);
            return;
        }
        writer.WriteLine($"{name} for {target.Name}: {MemoryText.Of(build.Memory)}");
        foreach (string path in files)
            writer.WriteLine($"  {path}");
        if (!withAllocations)
            return;
        writer.WriteLine(build.Allocations.Length == 0 ? "nothing is allocated on the heap" : "allocations on the heap:");
        foreach (StayingAllocation allocation in build.Allocations)
            writer.WriteLine($"  {allocation}");
    }

    private static JsonObject Json(StayingAllocation allocation) => new()
    {
        ["file"] = allocation.File,
        ["line"] = allocation.Line,
        ["method"] = allocation.Method,
        ["type"] = allocation.Type,
        ["reason"] = allocation.Reason,
    };
}
