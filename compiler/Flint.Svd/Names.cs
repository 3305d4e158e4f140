using System.Text;

namespace Flint.Svd;

/// <summary>The names of one C# scope, each given once.</summary>
internal sealed class Names(params ReadOnlySpan<string> reserved)
{
    private static readonly HashSet<string> s_keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally fixed float for foreach goto if "
        + "implicit in int interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static "
        + "string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while").Split(' '),
        StringComparer.Ordinal);

    private readonly HashSet<string> _taken = new([.. reserved], StringComparer.Ordinal);

    /// <summary>A C# identifier of a name, with an underscore behind it when it is taken.</summary>
    public string Take(string name)
    {
        string identifier = Identifier(name);
        while (!_taken.Add(identifier))
            identifier += "_";
        return Escape(identifier);
    }

    public bool IsTaken(string name) => _taken.Contains(Identifier(name));

    /// <summary>As a type is called in C#: <c>IO_BANK0</c> is <c>IoBank0</c>.</summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder();
        foreach (string part in Identifier(name).Split('_', StringSplitOptions.RemoveEmptyEntries))
        {
            string rest = part.Any(char.IsAsciiLetterLower) ? part[1..] : part[1..].ToLowerInvariant();
            result.Append(char.ToUpperInvariant(part[0])).Append(rest);
        }

        return result.Length > 0 && !char.IsAsciiDigit(result[0]) ? result.ToString() : "_" + result;
    }

    private static string Identifier(string name)
    {
        string letters = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_' ? letter : '_'));
        return letters.Length > 0 && !char.IsAsciiDigit(letters[0]) ? letters : "_" + letters;
    }

    private static string Escape(string identifier) => s_keywords.Contains(identifier) ? "@" + identifier : identifier;
}
