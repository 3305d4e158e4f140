using System.Diagnostics;
using Flint.Fuzzing.Generation;
using Flint.Fuzzing.Shrinking;

namespace Flint.Fuzzing.Campaigns;

/// <summary>Runs generated programs, and tells of each that fails: how, and in as few lines as it can.</summary>
internal sealed class Campaign(IReadOnlyList<Configuration> configurations, TextWriter output)
{
    private static readonly TimeSpan s_shrinkLimit = TimeSpan.FromMinutes(15);
    private readonly Experiment _experiment = new();

    /// <summary>How many programs are built into one image.</summary>
    public int Batch { get; init; } = 10;

    public UnitSize Size { get; init; } = UnitSize.Medium;

    /// <summary>Where shrunk programs are written, or null to shrink nothing.</summary>
    public string? Folder { get; init; }

    public int Programs { get; private set; }

    public int Failures { get; private set; }

    /// <param name="limit">After which no further batch begins, or null.</param>
    public void Run(ulong seed, int count, TimeSpan? limit = null)
    {
        var clock = Stopwatch.StartNew();
        for (ulong next = seed, end = seed + (ulong)count; next < end && (limit is null || clock.Elapsed < limit);)
        {
            ulong[] seeds = [.. Enumerable.Range(0, (int)Math.Min((ulong)Batch, end - next)).Select(i => next + (ulong)i)];
            Run(seeds);
            Programs += seeds.Length;
            next += (ulong)seeds.Length;
        }
    }

    /// <summary>What fails in company is looked for alone; what only fails in company is reported so.</summary>
    private void Run(ulong[] seeds)
    {
        if (_experiment.Run(ProgramText.Of(seeds, Size), configurations) is not { } failure)
            return;
        if (seeds.Length == 1)
        {
            Report(seeds, failure);
            return;
        }
        int before = Failures;
        foreach (ulong seed in seeds)
            Run([seed]);
        if (Failures == before)
            Report(seeds, failure);
    }

    private void Report(ulong[] seeds, Failure failure)
    {
        Failures++;
        output.WriteLine($"seed {seeds[0]}{(seeds.Length > 1 ? $" to {seeds[^1]}, together" : "")}: {failure}");
        output.WriteLine($"  again: dotnet run --project tests/Flint.Fuzzing -- --seed {seeds[0]} --count {seeds.Length} --batch {seeds.Length} --size {Size.ToString().ToLowerInvariant()}");
        if (Folder is not null && failure.Where is not null)
            Shrink(seeds, failure);
    }

    private void Shrink(ulong[] seeds, Failure failure)
    {
        using var stop = new CancellationTokenSource(s_shrinkLimit);
        string text = new Shrinker(candidate => _experiment.Run(candidate, [failure.Where!]) is { } other && other.IsLike(failure), stop.Token).Shrink(ProgramText.Of(seeds, Size));
        Directory.CreateDirectory(Folder!);
        string path = Path.Combine(Folder!, $"{seeds[0]}.cs");
        File.WriteAllText(path, text);
        output.WriteLine($"  shrunk: {path}");
    }
}
