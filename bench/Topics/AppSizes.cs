using Flint.Compiler;
using Flint.Targets;

namespace Flint.Bench.Topics;

/// <summary>Apps of the firmware folder, beside the same in C where there is that: flash, and RAM without the stack.</summary>
internal sealed class AppSizes : ITopic
{
    public string Name => "apps";

    public Table Measure(Workbench bench)
    {
        var table = new Table("Bytes of apps, RAM without the stack", "app", "C -Oz flash", "C RAM", "Flint size flash", "Flint RAM");
        Add(bench, table, "blink", "hifive1-revb", "fe310.ld");
        Add(bench, table, "hello", Workbench.Virt, "virt.ld");
        BuildResult weather = bench.Build(Path.Combine(bench.Installation.Root, "firmware", "weather"), "longan-nano", OptimizationGoal.Size);
        table.Add("weather, longan-nano", null, null, weather.Memory.FlashUsed, weather.Memory.Data + weather.Memory.Bss);
        return table;
    }

    private static void Add(Workbench bench, Table table, string app, string board, string script)
    {
        (ulong flash, ulong ram) = CTwin.SizeOf(bench.C.BuildProgram(app, script));
        BuildResult build = bench.Build(Path.Combine(bench.Installation.Root, "firmware", app), board, OptimizationGoal.Size);
        table.Add($"{app}, {board}", flash, ram, build.Memory.FlashUsed, build.Memory.Data + build.Memory.Bss);
    }
}
