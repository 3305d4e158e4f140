using System.Diagnostics;

namespace Flint.Bench.Topics;

/// <summary>How long a build takes, as a whole process, beside clang's of the same in C.</summary>
internal sealed class BuildTimes : ITopic
{
    private const int Rounds = 5;

    public string Name => "build-time";

    public Table Measure(Workbench bench)
    {
        var table = new Table("Seconds of a warm build, the median of five", "app", "C -Oz", "Flint size");
        string large = Path.Combine(bench.Output, "large.cs");
        int lines = LargeApp.Write(large);
        double[] times = Medians(
            Clang(bench),
            Flint(bench, Path.Combine(bench.Installation.Root, "firmware", "blink"), "hifive1-revb"),
            Flint(bench, large, Workbench.Virt));
        table.Add("blink, hifive1-revb", times[0], times[1]);
        table.Add($"{lines:N0} lines of C#, {Workbench.Virt}", null, times[2]);
        return table;
    }

    private static ProcessStartInfo Flint(Workbench bench, string app, string board) => new(
        Path.Combine(bench.Installation.Root, "flint"),
        ["build", app, "--board", board, "-o", Path.Combine(bench.Output, Path.GetFileName(app) + ".timed.elf")]);

    private static ProcessStartInfo Clang(Workbench bench) => new(
        bench.C.Clang,
        [
            "-Oz", "--target=riscv32-unknown-elf", "-march=rv32imac_zicsr", "-mabi=ilp32", "-ffreestanding", "-nostdlib", "-fuse-ld=lld",
            $"--ld-path={bench.C.Lld}", "-T", Path.Combine(bench.Folder, "c", "fe310.ld"), Path.Combine(bench.Folder, "c", "crt0.S"),
            Path.Combine(bench.Folder, "kernels", "blink.c"), "-o", Path.Combine(bench.Output, "blink.timed.c.elf"),
        ]);

    /// <summary>Runs the commands one after the other in turn, so that a busy machine slows all alike; the first round does not count.</summary>
    private static double[] Medians(params ProcessStartInfo[] commands)
    {
        double[][] rounds = [.. Enumerable.Range(0, Rounds + 1).Select(_ => commands.Select(Time).ToArray())];
        return [.. commands.Select((_, command) => rounds[1..].Select(round => round[command]).Order().ElementAt(Rounds / 2))];
    }

    private static double Time(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(began).TotalSeconds
            : throw new BuildErrorException($"{start.FileName} failed: {process.StandardError.ReadToEnd()}");
    }
}
