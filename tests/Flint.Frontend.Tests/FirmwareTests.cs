using Flint.Targets;

namespace Flint.Frontend.Tests;

/// <summary>The apps that come with Flint compile for every board that has what they need.</summary>
public sealed class FirmwareTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public static TheoryData<string, string> AppsAndBoards()
    {
        var data = new TheoryData<string, string>();
        foreach (string app in Directory.GetDirectories(Path.Combine(Workspace.Repository, "firmware")).Order(StringComparer.Ordinal))
        {
            var description = AppDescription.Read(app);
            foreach (TargetSummary board in Workspace.Boards.List())
                if (description.Fits(Workspace.Boards.Load(board.Name)))
                    data.Add(Path.GetFileName(app), board.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(AppsAndBoards))]
    public void Compiles(string app, string board)
        => Assert.True(Workspace.HasEntryPoint(_workspace.Compile(Path.Combine(Workspace.Repository, "firmware", app), board)));

    [Fact]
    public void Blink_runs_on_both_families_of_chips()
        => Assert.Superset(
            new HashSet<string> { "hifive1-revb", "hifive1-revb-qemu", "longan-nano", "pico2" },
            AppsAndBoards().Where(row => row.Data.Item1 == "blink").Select(row => row.Data.Item2).ToHashSet());

    public void Dispose() => _workspace.Dispose();
}
