using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Flint.Compiler.Link;
using Flint.Compiler.Reports;
using Flint.Frontend;
using Flint.Targets;

namespace Flint.Cli.Commands;

/// <summary><c>flint size</c>: what flash and RAM are spent on, also of an image that does not fit.</summary>
internal static class SizeCommand
{
    private static readonly Argument<string> app = new("app") { Description = "A .cs file, a folder, a .csproj, or an ELF file" };
    private static readonly Option<string?> board = new("--board", "-b") { Description = "The board; not needed for an ELF file", HelpName = "board" };
    private static readonly Option<string[]> boards = CommonOptions.Boards();
    private static readonly Option<OptimizationGoal> optimize = CommonOptions.Optimize();
    private static readonly Option<HeapMode?> heap = CommonOptions.Heap();
    private static readonly NativeOptions native = new();
    private static readonly Option<bool> json = CommonOptions.Json();

    private static readonly Option<SizeGrouping> by = new("--by")
    {
        Description = "What to sum up by: section, namespace, type or method",
        HelpName = "grouping",
        DefaultValueFactory = _ => SizeGrouping.Type,
        CustomParser = CommonOptions.Choice(
            "--by",
            ("section", SizeGrouping.Section), ("namespace", SizeGrouping.Namespace), ("type", SizeGrouping.Type), ("method", SizeGrouping.Method)),
    };

    public static Command Create()
    {
        var command = new Command("size", "Show what takes an app's flash and RAM") { app, board, boards, optimize, heap, by, json };
        native.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(app);
        bool isImage = AppBuild.IsImage(path);
        string? name = parsed.GetValue(board);
        if (!isImage && name is null)
            throw new BuildErrorException("--board is missing", "flint boards lists the boards; an ELF file can be measured without");
        ObjectFile image;
        Target? target = null;
        if (name is not null)
        {
            Installation installation = Installation.Locate();
            target = TargetCatalog.Open(installation.Boards, parsed.GetRequiredValue(boards)).Load(name, isImage ? null : AppSource.Find(path).Folder);
            image = isImage ? ObjectFile.Read(path) : AppBuild.Run(path, target, installation, parsed.GetValue(optimize), parsed.GetValue(heap), native.Of(parsed)).Link.Image;
        }
        else
        {
            image = ObjectFile.Read(path);
        }
        SizeReport report = SizeReport.Of(image, parsed.GetValue(by));
        MemoryUse? use = target is null ? null : MemoryUse.Of(image, target);
        TextWriter writer = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(json))
            JsonText.Write(writer, Json(report, use, target));
        else
            Print(writer, report, use, target);
        return 0;
    }

    private static void Print(TextWriter writer, SizeReport report, MemoryUse? use, Target? target)
    {
        if (use?.Misfit(target!.Name) is { } misfit)
            writer.WriteLine(misfit);
        else if (use is not null)
            writer.WriteLine(MemoryText.Of(use));
        var table = new Table(">flash", ">RAM", Word(report.By));
        foreach (SizeEntry entry in report.Entries)
            table.Add(Number(entry.Flash), Number(entry.Ram), entry.Name);
        table.Add(Number(report.Flash), Number(report.Ram), "total");
        table.Write(writer);
    }

    private static JsonObject Json(SizeReport report, MemoryUse? use, Target? target)
    {
        var result = new JsonObject { ["by"] = Word(report.By), ["flash"] = report.Flash, ["ram"] = report.Ram };
        if (use is not null)
        {
            result["board"] = target!.Name;
            result["flashTotal"] = use.FlashTotal;
            result["ramTotal"] = use.RamTotal;
            result["fits"] = use.Fits;
        }
        result["entries"] = new JsonArray(
            [.. report.Entries.Select(entry => new JsonObject { ["name"] = entry.Name, ["flash"] = entry.Flash, ["ram"] = entry.Ram })]);
        return result;
    }

    private static string Word(SizeGrouping by) => by.ToString().ToLowerInvariant();

    private static string Number(ulong value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
