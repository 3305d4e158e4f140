using System.Collections.Immutable;
using System.Text.Json;
using static Flint.Targets.JsonChecks;

namespace Flint.Targets;

/// <summary>What an app's <c>app.json</c> says: which boards the app is for, and which of their values it changes.</summary>
public sealed class AppDescription
{
    /// <summary>Of an app without <c>app.json</c>: it is for every board, as that is.</summary>
    public static readonly AppDescription None = new();

    private const string StackGuard = "stackGuard";

    // What a board must have: features, pins, devices or hooks, by their names in its description.
    private ImmutableArray<JsonSource> needs = [];
    private JsonSource? values;
    private JsonSource? stackGuard;
    private Dictionary<string, JsonSource> boards = [];

    private AppDescription()
    {
    }

    /// <summary>Bytes of RAM that a board must have.</summary>
    public ulong Ram { get; private init; }

    /// <param name="folder">The app's.</param>
    /// <exception cref="BuildErrorException">Its <c>app.json</c> is wrong, as far as that is seen without a board.</exception>
    public static AppDescription Read(string folder)
    {
        string file = Path.Combine(folder, "app.json");
        if (!File.Exists(file))
            return None;
        JsonSource app = JsonSource.ReadObject(file);
        RequireKnownKeys(app, ["boards", "needs", "ram", StackGuard, "values"]);
        return new AppDescription
        {
            needs = app.Members.TryGetValue("needs", out JsonSource? names)
                ? [.. Expect(names, "needs", JsonValueKind.Array).Items.Select(need => Expect(need, "needs", JsonValueKind.String))]
                : [],
            Ram = app.Members.TryGetValue("ram", out JsonSource? ram) ? Number(ram, "ram") : 0,
            stackGuard = app.Members.GetValueOrDefault(StackGuard),
            values = app.Members.TryGetValue("values", out JsonSource? all) ? Values(all, "values") : null,
            boards = app.Members.TryGetValue("boards", out JsonSource? some)
                ? Expect(some, "boards", JsonValueKind.Object).Members.ToDictionary(board => board.Key, board => Values(board.Value, $"boards.{board.Key}"), StringComparer.Ordinal)
                : [],
        };
    }

    /// <summary>Whether a board has what the app asks for.</summary>
    public bool Fits(Target target) => target.Ram.Length >= Ram && needs.All(need => target.Has(need.Text));

    /// <exception cref="BuildErrorException">The app needs what none of <paramref name="boards"/>, all that there are, has.</exception>
    public void RequireKnownNeeds(IReadOnlyCollection<Target> boards)
    {
        foreach (JsonSource need in needs)
        {
            if (!boards.Any(board => board.Has(need.Text)))
            {
                string? guess = NearestName.Of(need.Text, boards.SelectMany(board => board.Names).Distinct().Order(StringComparer.Ordinal));
                throw new BuildErrorException(
                    $"no board has '{need.Text}'",
                    guess is null ? "'needs' names features, pins, devices or hooks of boards" : $"did you mean '{guess}'?",
                    need.File,
                    need.Line);
            }
        }
    }

    /// <summary>The values for all boards, under those for this one; null when the app changes none.</summary>
    internal JsonSource? ValuesFor(string board) =>
        !boards.TryGetValue(board, out JsonSource? own) ? values
        : own.Without(StackGuard) is var ownValues && values is null ? ownValues
        : ownValues.MergedOver(values);

    /// <summary>What the app says of the stack's guard in place of the board; null when it says nothing.</summary>
    internal JsonSource? StackGuardFor(string board) => boards.GetValueOrDefault(board)?.Members.GetValueOrDefault(StackGuard) ?? stackGuard;

    /// <exception cref="BuildErrorException">The app names a board that is not among them.</exception>
    internal void RequireKnownBoards(IReadOnlyCollection<string> known)
    {
        foreach ((string board, JsonSource source) in boards)
        {
            if (!known.Contains(board))
                throw new BuildErrorException($"unknown board '{board}'", NearestName.Hint(board, "boards", known), source.File, source.Line);
        }
    }

    private static JsonSource Values(JsonSource source, string path)
    {
        foreach ((string value, JsonSource content) in Expect(source, path, JsonValueKind.Object).Members)
            Scalar(content, $"{path}.{value}");
        return source;
    }
}
