namespace Flint.Compiler.Escape;

/// <summary>Finds its way through a line of LLVM's text.</summary>
internal static class IrScanner
{
    /// <summary>The end of the name that begins at a <c>%</c>, <c>@</c> or <c>!</c>.</summary>
    public static int NameEnd(string text, int start)
    {
        int end = start + 1;
        if (end < text.Length && text[end] == '"')
            return QuoteEnd(text, end);
        while (end < text.Length && IsNameCharacter(text[end]))
            end++;
        return end;
    }

    /// <summary>The end of the type that begins at a position.</summary>
    public static int TypeEnd(string text, int start)
    {
        if (text[start] is '{' or '[' or '<' or '(')
            return Skip(text, start);
        int end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return end;
    }

    /// <summary>The position after a bracketed group or a quoted text, else after one character.</summary>
    public static int Skip(string text, int position)
    {
        char first = text[position];
        if (first == '"')
            return QuoteEnd(text, position);
        char closing = first switch
        {
            '(' => ')',
            '[' => ']',
            '{' => '}',
            '<' => '>',
            _ => '\0',
        };
        position++;
        if (closing == '\0')
            return position;
        while (position < text.Length && text[position] != closing)
            position = Skip(text, position);
        return position + 1;
    }

    /// <summary>The parts of a text between its commas that are in no bracket, trimmed.</summary>
    public static List<string> Split(string text)
    {
        var parts = new List<string>();
        int start = 0;
        for (int i = 0; i < text.Length;)
        {
            if (text[i] == ',')
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }

            i = Skip(text, i);
        }

        if (text[start..].Trim() is { Length: > 0 } last)
            parts.Add(last);
        return parts;
    }

    /// <summary>The first local or global name that is in no bracket, or null.</summary>
    public static string? FirstName(string text)
    {
        for (int i = 0; i < text.Length; i = Skip(text, i))
            if (text[i] is '%' or '@')
                return text[i..NameEnd(text, i)];
        return null;
    }

    /// <summary>All global names, however deep in brackets.</summary>
    public static IEnumerable<string> Globals(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (text[i] == '@')
            {
                int end = NameEnd(text, i);
                yield return text[i..end];
                i = end;
            }
            else
            {
                i = text[i] == '"' ? Skip(text, i) : i + 1;
            }
        }
    }

    /// <summary>All local names, however deep in brackets.</summary>
    public static IEnumerable<string> Locals(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (text[i] == '%')
            {
                int end = NameEnd(text, i);
                yield return text[i..end];
                i = end;
            }
            else
            {
                i = text[i] == '"' ? Skip(text, i) : i + 1;
            }
        }
    }

    /// <summary>Takes a word off the start of a text.</summary>
    public static bool TakeWord(ref string text, string word)
    {
        if (!text.StartsWith(word, StringComparison.Ordinal) || (text.Length > word.Length && text[word.Length] != ' '))
            return false;
        text = text[word.Length..].TrimStart();
        return true;
    }

    /// <summary>Inside of quotes LLVM writes a quote as a number.</summary>
    private static int QuoteEnd(string text, int start) => text.IndexOf('"', start + 1) is >= 0 and var end ? end + 1 : text.Length;

    private static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '$';
}
