using System.Diagnostics;
using System.Globalization;
using Flint.Sim;
using Flint.Targets;

namespace Flint.Bench.Topics;

/// <summary>How fast Flint's own engine is beside QEMU, which then counts nothing: the kernels in C, each repeated.</summary>
internal sealed class SimulatorSpeed : ITopic
{
    private const double Instructions = 300e6;
    private const double Mega = 1e6;

    private static readonly string[] kernels = ["crc32", "nqueens", "fannkuch", "matmul", "sha256", "iface"];

    public string Name => "simulator";

    public Table Measure(Workbench bench)
    {
        var table = new Table(
            "Millions of instructions per second on QEMU's virt machine, RV32IMAC (QEMU without -icount; its start is subtracted)",
            "kernel", "instructions", "interpreted", "translated", "QEMU", "translated / QEMU");
        string empty = bench.C.BuildKernel("empty", OptimizationGoal.Speed);
        RunQemu(bench, empty);
        double start = RunQemu(bench, empty);
        var ratios = new List<double>();
        var speeds = new List<double>();
        foreach (string name in kernels)
        {
            int once = CountOnce(bench, bench.C.BuildKernel(name, OptimizationGoal.Speed));
            string elf = bench.C.BuildKernel(name, OptimizationGoal.Speed, (int)(Instructions / once));
            (double interpreted, ulong count) = RunSimulated(bench, elf, translates: false);
            (double translated, _) = RunSimulated(bench, elf, translates: true);
            double qemu = count / (RunQemu(bench, elf) - start) / Mega;
            ratios.Add(count / translated / Mega / qemu);
            speeds.Add(count / translated / Mega);
            table.Add(name, count, Math.Round(count / interpreted / Mega), Math.Round(speeds[^1]), Math.Round(qemu), ratios[^1]);
        }

        table.Add("geometric mean", null, null, Math.Round(Math.Exp(speeds.Average(Math.Log))), null, Math.Exp(ratios.Average(Math.Log)));
        return table;
    }

    private static int CountOnce(Workbench bench, string elf)
    {
        using var output = new MemoryStream();
        new FlintEngine().Run(new RunRequest { Target = bench.Board(Workbench.Virt), ElfPath = elf, Output = output, TimeLimit = TimeSpan.FromMinutes(1) });
        return int.Parse(System.Text.Encoding.ASCII.GetString(output.ToArray()).Split(' ')[0], CultureInfo.InvariantCulture);
    }

    private static (double Seconds, ulong Instructions) RunSimulated(Workbench bench, string elf, bool translates)
    {
        var image = ObjectFile.Read(elf);
        Platform platform = PlatformDescription.Of(bench.Board(Workbench.Virt), image).Build();
        FlintEngine.LoadImage(platform, image);
        platform.Machine.Hart.TranslatesCode = translates;
        long started = Stopwatch.GetTimestamp();
        platform.Machine.RunUntil(platform.Machine.Clock.Cycles(TimeSpan.FromMinutes(1)));
        return platform.Machine.ExitCode == 0
            ? (Stopwatch.GetElapsedTime(started).TotalSeconds, platform.Machine.Hart.Retired)
            : throw new BuildErrorException($"{Path.GetFileName(elf)} did not end");
    }

    private static double RunQemu(Workbench bench, string elf)
    {
        using var output = new MemoryStream();
        long started = Stopwatch.GetTimestamp();
        new QemuEngine().Run(new RunRequest { Target = bench.Board(Workbench.Virt), ElfPath = elf, Output = output, TimeLimit = TimeSpan.FromMinutes(1) });
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
