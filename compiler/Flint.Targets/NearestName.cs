namespace Flint.Targets;

/// <summary>Finds what a user may have meant by a misspelt name.</summary>
public static class NearestName
{
    /// <returns>The known name fewest edits away (the first of equals), or null when none is near enough to be a guess worth making.</returns>
    public static string? Of(string name, IEnumerable<string> known)
    {
        (int Distance, string? Name) best = (Math.Max(2, name.Length / 3) + 1, null);
        foreach (string candidate in known)
        {
            int distance = candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? 1 : Distance(name, candidate);
            if (distance < best.Distance)
                best = (distance, candidate);
        }
        return best.Name;
    }

    /// <returns>A hint's text: a guess, if there is one, and all known names.</returns>
    public static string Hint(string name, string plural, IReadOnlyCollection<string> known)
    {
        string list = known.Count == 0 ? "none" : string.Join(", ", known);
        return Of(name, known) is { } guess ? $"did you mean '{guess}'? known {plural}: {list}" : $"known {plural}: {list}";
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
