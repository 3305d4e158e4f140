using System.CommandLine;
using System.Text.Json.Nodes;
using Flint.Compiler;
using Flint.Compiler.Link;
using Flint.Targets;

namespace Flint.Cli.Commands;

/// <summary><c>flint firmware</c>: every app of a folder for every board that has what the app needs.</summary>
internal static class FirmwareCommand
{
    private static readonly Argument<string> folder = new("folder") { Description = "Holds a folder per app, each with an app.json" };
    private static readonly Option<string[]> boards = CommonOptions.Boards();
    private static readonly Option<OptimizationGoal> optimize = CommonOptions.Optimize();
    private static readonly Option<HeapMode?> heap = CommonOptions.Heap();
    private static readonly Option<bool> json = CommonOptions.Json();

    public static Command Create()
    {
        var command = new Command("firmware", "Build every app of a folder for every board it fits") { folder, boards, optimize, heap, json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        IReadOnlyList<FirmwareApp> apps = FirmwareApp.FindAll(parsed.GetRequiredValue(folder));
        Installation installation = Installation.Locate();
        var catalog = TargetCatalog.Open(installation.Boards, parsed.GetRequiredValue(boards));
        Target[] targets = [.. catalog.List().Select(board => catalog.Load(board.Name))];
        foreach (FirmwareApp app in apps)
            app.Description.RequireKnownNeeds(targets);
        (Target Target, FirmwareApp App)[] pairs = [.. from target in targets from app in apps where app.Description.Fits(target) select (target, app)];
        var table = new Table("board", "app", ">flash used", ">total", ">RAM used", ">total");
        var list = new JsonArray();
        for (int i = 0; i < pairs.Length; i++)
        {
            (Target known, FirmwareApp app) = pairs[i];
            Target target = catalog.Load(known.Name, app.Folder);
            parsed.InvocationConfiguration.Error.WriteLine($"[{i + 1}/{pairs.Length}] {app.Name} for {target.Name}");
            BuildResult build = AppBuild.Run(app.Folder, target, installation, parsed.GetValue(optimize), parsed.GetValue(heap), NativeInputs.None);
            CommonOutput.WriteWarnings(parsed, build);
            build.Link.RequireFit();
            string outputs = Path.Combine(AppBuild.OutputFolder(app.Folder, target), Path.GetFileNameWithoutExtension(build.ElfPath));
            foreach (string kind in (string[])["elf", .. target.Images])
                Emission.Write(build, kind, outputs + Emission.Extension(kind));
            MemoryUse use = build.Memory;
            table.Add(target.Name, app.Name, $"{use.FlashUsed:N0}", $"{use.FlashTotal:N0}", $"{use.RamUsed:N0}", $"{use.RamTotal:N0}");
            list.Add(new JsonObject
            {
                ["board"] = target.Name,
                ["app"] = app.Name,
                ["flash"] = JsonText.Memory(use.FlashUsed, use.FlashTotal),
                ["ram"] = JsonText.Memory(use.RamUsed, use.RamTotal),
            });
        }
        if (parsed.GetValue(json))
            JsonText.Write(parsed.InvocationConfiguration.Output, list);
        else
            table.Write(parsed.InvocationConfiguration.Output);
        return 0;
    }
}
