using System.Diagnostics;

namespace Flint.Bench;

/// <summary>Times whole processes, one after the other in turn, so that a busy machine slows both alike.</summary>
internal static class BuildTime
{
    private const int Rounds = 5;

    /// <summary>Median seconds of each command over some rounds, after one that does not count.</summary>
    public static (double First, double Second) Compare(ProcessStartInfo first, ProcessStartInfo second)
    {
        var times = (First: new List<double>(), Second: new List<double>());
        for (int i = 0; i <= Rounds; i++)
        {
            double a = Time(first);
            double b = Time(second);
            if (i == 0)
                continue;
            times.First.Add(a);
            times.Second.Add(b);
        }

        return (Median(times.First), Median(times.Second));
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

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
