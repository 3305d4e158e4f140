namespace Flint.Targets;

/// <summary>What a definition may inherit from: one of its own kind or of a lesser one.</summary>
internal enum DefinitionKind
{
    Core,
    Chip,
    Board,
}

/// <summary>One folder under a boards folder, unread: a name, and the one JSON file that defines it.</summary>
internal sealed record TargetDefinition(string Name, DefinitionKind Kind, string File)
{
    private static readonly DefinitionKind[] kinds = Enum.GetValues<DefinitionKind>();

    public static string KindName(DefinitionKind kind) => kind switch
    {
        DefinitionKind.Core => "core",
        DefinitionKind.Chip => "chip",
        _ => "board",
    };

    /// <returns>All definitions by name; a folder without a definition file (notes, drawings) is none.</returns>
    /// <exception cref="BuildErrorException">A folder is missing, holds two definition files, or has the name of an earlier one.</exception>
    public static SortedDictionary<string, TargetDefinition> FindAll(IEnumerable<string> folders)
    {
        var found = new SortedDictionary<string, TargetDefinition>(StringComparer.Ordinal);
        foreach (string folder in folders)
        {
            if (!Directory.Exists(folder))
                throw new BuildErrorException(
                    $"there is no folder of boards at {folder}", "correct --boards or the FLINT_BOARDS environment variable");
            foreach (string path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            {
                if (Find(path) is { } definition && !found.TryAdd(definition.Name, definition))
                    throw new BuildErrorException(
                        $"'{definition.Name}' is already defined by {found[definition.Name].File}", "rename one of the two folders",
                        definition.File);
            }
        }
        return found;
    }

    private static TargetDefinition? Find(string folder)
    {
        string name = Path.GetFileName(folder);
        TargetDefinition[] candidates =
        [
            .. from kind in kinds
               let file = Path.Combine(folder, KindName(kind) + ".json")
               where System.IO.File.Exists(file)
               select new TargetDefinition(name, kind, file),
        ];
        return candidates.Length < 2
            ? candidates.FirstOrDefault()
            : throw new BuildErrorException(
                $"'{name}' is defined twice, by {KindName(candidates[0].Kind)}.json and {KindName(candidates[1].Kind)}.json",
                "keep one of the two files", folder);
    }
}
