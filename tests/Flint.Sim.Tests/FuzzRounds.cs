using System.Diagnostics;
using System.Globalization;

namespace Flint.Sim.Tests;

/// <summary>How long a fuzz test goes on: some rounds, or the seconds that the environment's FLINT_FUZZ_SECONDS says.</summary>
internal static class FuzzRounds
{
    public static IEnumerable<int> Of(int count)
    {
        double? seconds = Environment.GetEnvironmentVariable("FLINT_FUZZ_SECONDS") is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
        long started = Stopwatch.GetTimestamp();
        for (int round = 0; seconds is null ? round < count : Stopwatch.GetElapsedTime(started).TotalSeconds < seconds; round++)
            yield return round;
    }
}
