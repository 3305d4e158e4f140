namespace Flint;

/// <summary>
/// A mistake in what the user gave us: said in one message, where it is known with file and line, and with what to do about it.
/// </summary>
/// <remarks>Never used for a defect of Flint itself; those surface as other exceptions.</remarks>
public sealed class BuildErrorException : Exception
{
    public BuildErrorException(string message, string? hint = null, string? file = null, int line = 0)
        : base(message)
    {
        Hint = hint;
        File = file;
        Line = line;
    }

    /// <summary>What to do about it, or null.</summary>
    public string? Hint { get; }

    /// <summary>The file that the message is about, or null.</summary>
    public string? File { get; }

    /// <summary>1-based line in <see cref="File"/>, 0 when not known.</summary>
    public int Line { get; }

    /// <summary>The text a user sees: <c>file(line): error: message</c>, with the hint on a line of its own.</summary>
    public override string ToString()
    {
        string where = File is null ? "" : Line > 0 ? $"{File}({Line}): " : $"{File}: ";
        string hint = Hint is null ? "" : $"\n  hint: {Hint}";
        return $"{where}error: {Message}{hint}";
    }
}
