namespace Flint.Targets;

/// <summary>The words for <see cref="HeapMode"/> that options and project properties use.</summary>
public static class HeapModes
{
    private static readonly (string Word, HeapMode Mode)[] s_words =
    [
        ("collected", HeapMode.Collected), ("bump", HeapMode.Bump), ("none", HeapMode.None), ("verified", HeapMode.Verified), ("stressed", HeapMode.Stressed),
    ];

    /// <summary>All of them, as a usage line has them.</summary>
    public static string Words => string.Join('|', s_words.Select(entry => entry.Word));

    /// <param name="source">Where the word stands, for the error: an option or a property.</param>
    /// <exception cref="BuildErrorException">It is none of the words.</exception>
    public static HeapMode Parse(string source, string word)
    {
        foreach ((string known, HeapMode mode) in s_words)
            if (known == word)
                return mode;
        throw new BuildErrorException($"{source} is '{word}'", $"known values: {string.Join(", ", s_words.Select(entry => entry.Word))}");
    }
}
