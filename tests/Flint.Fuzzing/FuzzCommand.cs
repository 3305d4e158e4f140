using System.CommandLine;
using Flint.Fuzzing.Campaigns;
using Flint.Fuzzing.Generation;
using Flint.Targets;

namespace Flint.Fuzzing;

/// <summary>Runs as many generated programs as wanted.</summary>
internal static class FuzzCommand
{
    private static readonly Option<ulong> s_seed = new("--seed") { Description = "The first program's seed; each further one's is one more", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> s_count = new("--count") { Description = "How many programs", DefaultValueFactory = _ => 100 };
    private static readonly Option<int> s_batch = new("--batch") { Description = "How many of them are built into one image", DefaultValueFactory = _ => 10 };
    private static readonly Option<UnitSize> s_size = new("--size") { Description = "How large each is: small, medium or large", DefaultValueFactory = _ => UnitSize.Medium };
    private static readonly Option<double?> s_minutes = new("--minutes") { Description = "After which no further image is begun" };
    private static readonly Option<string[]> s_boards = new("--board") { Description = "The boards to run on", DefaultValueFactory = _ => ["qemu-virt-rv32"] };
    private static readonly Option<bool> s_stress = new("--stress") { Description = "Also collect garbage at every allocation" };
    private static readonly Option<string> s_output = new("--output", "-o") { Description = "The folder for shrunk programs", DefaultValueFactory = _ => "artifacts/fuzzing" };
    private static readonly Option<bool> s_noShrink = new("--no-shrink") { Description = "Report only" };
    private static readonly Option<bool> s_print = new("--print") { Description = "Print the programs as one, and run nothing" };

    public static RootCommand Create()
    {
        var command = new RootCommand("Runs generated C# programs on desktop .NET and on simulated devices, and shrinks those that differ")
        {
            s_seed, s_count, s_batch, s_size, s_minutes, s_boards, s_stress, s_output, s_noShrink, s_print,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        ulong seed = parsed.GetValue(s_seed);
        int count = parsed.GetValue(s_count);
        if (parsed.GetValue(s_print))
        {
            output.Write(ProgramText.Of([.. Enumerable.Range(0, count).Select(i => seed + (ulong)i)], parsed.GetValue(s_size)));
            return 0;
        }
        Configuration[] configurations =
        [
            .. parsed.GetRequiredValue(s_boards).SelectMany(board => (Configuration[])
            [
                new(board, OptimizationGoal.Size, HeapMode.Collected),
                new(board, OptimizationGoal.Speed, HeapMode.Collected),
                .. parsed.GetValue(s_stress) ? [new Configuration(board, OptimizationGoal.Size, HeapMode.Stressed)] : Array.Empty<Configuration>(),
            ]),
        ];
        var campaign = new Campaign(configurations, output)
        {
            Batch = Math.Max(parsed.GetValue(s_batch), 1),
            Size = parsed.GetValue(s_size),
            Folder = parsed.GetValue(s_noShrink) ? null : parsed.GetRequiredValue(s_output),
        };
        campaign.Run(seed, count, parsed.GetValue(s_minutes) is { } minutes ? TimeSpan.FromMinutes(minutes) : null);
        output.WriteLine($"{campaign.Programs} programs, {campaign.Failures} failures");
        return campaign.Failures == 0 ? 0 : 1;
    }
}
