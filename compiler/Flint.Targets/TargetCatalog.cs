using System.Text.Json;

namespace Flint.Targets;

/// <summary>The boards that this copy of Flint knows, and those that a user adds from folders of their own.</summary>
public sealed class TargetCatalog
{
    private readonly SortedDictionary<string, TargetDefinition> definitions;

    /// <param name="folders">Each holds a folder per board, chip or core; names are unique over all of them.</param>
    /// <exception cref="BuildErrorException">A folder is missing, or a name is defined twice.</exception>
    public TargetCatalog(IReadOnlyList<string> folders) => definitions = TargetDefinition.FindAll(folders);

    /// <summary>The installation's boards, those of the folders in FLINT_BOARDS (separated as in PATH), and those of <paramref name="more"/>.</summary>
    /// <exception cref="BuildErrorException">A folder is missing, or a name is defined twice.</exception>
    public static TargetCatalog Open(string builtIn, IEnumerable<string> more)
    {
        string[] fromEnvironment = (Environment.GetEnvironmentVariable("FLINT_BOARDS") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return new TargetCatalog([builtIn, .. fromEnvironment, .. more]);
    }

    /// <summary>Every board, in ordinal order of names; chips and cores are not listed.</summary>
    /// <exception cref="BuildErrorException">A board's description is wrong.</exception>
    public IReadOnlyList<TargetSummary> List() => [.. BoardNames.Select(Summarize)];

    /// <param name="appFolder">Where the app is that is built for the board: its <c>app.json</c> may have values and a stack guard of its own.</param>
    /// <exception cref="BuildErrorException">There is no such board, or its description is wrong, or the app's.</exception>
    public Target Load(string name, string? appFolder = null)
    {
        if (!definitions.TryGetValue(name, out TargetDefinition? definition))
            throw new BuildErrorException($"unknown board '{name}'", NearestName.Hint(name, "boards", [.. BoardNames]));
        if (definition.Kind != DefinitionKind.Board)
            throw new BuildErrorException(
                $"'{name}' is a {TargetDefinition.KindName(definition.Kind)}, not a board", $"known boards: {string.Join(", ", BoardNames)}");
        JsonSource board = Resolve(definition, []);
        Target target = new TargetReader(name, board).Read();
        AppDescription app = appFolder is null ? AppDescription.None : AppDescription.Read(appFolder);
        app.RequireKnownBoards([.. BoardNames]);
        JsonSource? values = app.ValuesFor(name);
        JsonSource? guard = app.StackGuardFor(name);
        if (values is null && guard is null)
            return target;
        if (values is not null)
        {
            RequireKnownValues(values, target);
            board = values.As("values").MergedOver(board);
        }

        if (guard is not null)
            board = guard.As("stackGuard").MergedOver(board);
        return new TargetReader(name, board).Read() with { BoardClock = target.CoreClock };
    }

    /// <summary>An app cannot add values: one that no driver asks for is misspelt.</summary>
    private static void RequireKnownValues(JsonSource values, Target target)
    {
        foreach ((string value, JsonSource source) in values.Members)
        {
            bool isClock = value == ClockDescription.Core;
            if (isClock ? target.UsualClock is null : !target.Values.ContainsKey(value))
            {
                throw new BuildErrorException(
                    $"board '{target.Name}' has no value '{value}'",
                    isClock ? "its core has one clock; say under 'boards' which boards are to have another" : NearestName.Hint(value, "values", [.. target.Values.Keys]),
                    source.File,
                    source.Line);
            }
        }
    }

    private IEnumerable<string> BoardNames =>
        definitions.Values.Where(definition => definition.Kind == DefinitionKind.Board).Select(definition => definition.Name);

    private TargetSummary Summarize(string name)
    {
        Target target = Load(name);
        string? parent = JsonSource.ReadObject(definitions[name].File).Members.GetValueOrDefault("inherits")?.Text;
        return new TargetSummary(
            name, target.Description, target.Chip, target.Core.Isa, target.Flash.Length, target.Ram.Length,
            [.. target.Features], [.. target.Engines.Keys], parent);
    }

    /// <param name="heirs">The names on the way from the board to here.</param>
    private JsonSource Resolve(TargetDefinition definition, IReadOnlyList<string> heirs)
    {
        JsonSource own = JsonSource.ReadObject(definition.File);
        JsonChecks.RequireKnownKeys(own, TargetReader.Keys);
        if (!own.Members.TryGetValue("inherits", out JsonSource? inherits))
            return own;
        if (inherits.Kind != JsonValueKind.String)
            throw new BuildErrorException(
                $"'inherits' must be a string, not {inherits.KindName}", file: inherits.File, line: inherits.Line);

        string[] chain = [.. heirs, definition.Name];
        if (chain.Contains(inherits.Text))
            throw new BuildErrorException(
                $"'{inherits.Text}' inherits from itself: {string.Join(" -> ", [.. chain.SkipWhile(name => name != inherits.Text), inherits.Text])}",
                file: inherits.File, line: inherits.Line);
        if (!definitions.TryGetValue(inherits.Text, out TargetDefinition? parent))
            throw new BuildErrorException(
                $"'{definition.Name}' inherits from unknown '{inherits.Text}'",
                NearestName.Hint(inherits.Text, "names", definitions.Keys), inherits.File, inherits.Line);
        if (parent.Kind > definition.Kind)
            throw new BuildErrorException(
                $"a {TargetDefinition.KindName(definition.Kind)} cannot inherit from a {TargetDefinition.KindName(parent.Kind)}",
                file: inherits.File, line: inherits.Line);
        return own.MergedOver(Resolve(parent, chain));
    }
}
