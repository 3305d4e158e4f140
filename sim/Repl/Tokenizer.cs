using System.Text;

namespace Flint.Sim.Repl;

/// <summary>Splits a platform description into tokens. Lines and their indentation count outside brackets only.</summary>
internal sealed class Tokenizer
{
    private static readonly string[] commandBlocks = ["init:", "init add:", "reset:", "reset add:", "preinit:"];

    private readonly string text;
    private readonly string file;
    private readonly List<Token> tokens = [];
    private readonly Stack<int> indents = new([0]);
    private int position;
    private int line = 1;
    private int depth;

    private Tokenizer(string text, string file)
    {
        this.text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        this.file = file;
    }

    /// <exception cref="BuildErrorException">There is a character or an indentation that the format does not have.</exception>
    public static IReadOnlyList<Token> Split(string text, string file)
    {
        var tokenizer = new Tokenizer(text, file);
        tokenizer.Run();
        return tokenizer.tokens;
    }

    private void Run()
    {
        while (position < text.Length)
            ReadLine();
        while (indents.Pop() > 0)
            Add(TokenKind.Dedent, "");
        Add(TokenKind.End, "");
    }

    private void ReadLine()
    {
        int start = position;
        SkipBlanks();
        int indent = position - start;
        if (position < text.Length && text[position] == '\n')
        {
            NextLine();
            return;
        }

        if (position < text.Length && depth == 0)
            Indent(indent);
        string rest = RestOfLine();
        if (depth == 0 && Array.Find(commandBlocks, rest.Equals) is { } block)
        {
            Add(TokenKind.Name, block[..^1]);
            Add(TokenKind.Mark, ":");
            position += rest.Length;
            ReadCommands(indent);
            return;
        }

        while (position < text.Length && text[position] != '\n')
        {
            ReadToken();
            SkipBlanks();
        }

        if (depth == 0)
            Add(TokenKind.NewLine, "");
        NextLine();
    }

    private void Indent(int indent)
    {
        if (indent > indents.Peek())
        {
            indents.Push(indent);
            Add(TokenKind.Indent, "");
            return;
        }

        while (indent < indents.Peek())
        {
            indents.Pop();
            Add(TokenKind.Dedent, "");
        }

        if (indent != indents.Peek())
            throw Wrong("this line is indented less than the one above, and as no line before it");
    }

    private string RestOfLine()
    {
        int end = text.IndexOf('\n', position);
        return (end < 0 ? text[position..] : text[position..end]).TrimEnd();
    }

    /// <summary>All lines that are indented more than the one that begins the block.</summary>
    private void ReadCommands(int indent)
    {
        int first = line;
        var commands = new StringBuilder();
        NextLine();
        while (position < text.Length)
        {
            int start = position;
            SkipSpaces();
            bool isBlank = position == text.Length || text[position] == '\n';
            if (!isBlank && position - start <= indent)
            {
                position = start;
                break;
            }

            string command = RestOfLine();
            if (!isBlank)
                commands.Append(commands.Length > 0 ? "\n" : "").Append(command);
            position += command.Length;
            SkipSpaces();
            NextLine();
        }

        tokens.Add(new Token(TokenKind.Commands, commands.ToString(), first));
        tokens.Add(new Token(TokenKind.NewLine, "", first));
    }

    private void ReadToken()
    {
        char letter = text[position];
        if (char.IsAsciiLetter(letter) || letter == '_')
            Add(TokenKind.Name, Take(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.'));
        else if (char.IsAsciiDigit(letter) || letter == '-' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]) && !IsBehindNumber())
            Add(TokenKind.Number, Take(char.IsAsciiLetterOrDigit, first: 1));
        else if (text.AsSpan(position).StartsWith("->"))
            AddMark(2);
        else if (letter == '"')
            ReadText();
        else if (letter == '\'' && text.AsSpan(position).StartsWith("'''"))
            ReadLongText();
        else if (":@,;|#{}[]<>+-()=".Contains(letter, StringComparison.Ordinal))
            AddMark(1);
        else
            throw Wrong($"the character '{letter}' has no meaning here");
    }

    /// <summary>Whether a minus sign stands between the ends of a range, as in <c>[0-3]</c>.</summary>
    private bool IsBehindNumber() => tokens.Count > 0 && tokens[^1].Kind == TokenKind.Number;

    private void AddMark(int length)
    {
        string mark = text.Substring(position, length);
        depth += mark is "{" or "[" or "(" ? 1 : mark is "}" or "]" or ")" ? -1 : 0;
        if (depth < 0)
            throw Wrong($"'{mark}' closes what was not opened");
        Add(TokenKind.Mark, mark);
        position += length;
    }

    private void ReadText()
    {
        var content = new StringBuilder();
        for (position++; ; position++)
        {
            if (position >= text.Length || text[position] == '\n')
                throw Wrong("the text is not closed by a quotation mark in its line");
            if (text[position] == '"')
                break;
            if (text[position] == '\\' && position + 1 < text.Length && text[position + 1] is '"' or '\\')
                position++;
            content.Append(text[position]);
        }

        position++;
        Add(TokenKind.Text, content.ToString());
    }

    private void ReadLongText()
    {
        int end = text.IndexOf("'''", position + 3, StringComparison.Ordinal);
        if (end < 0)
            throw Wrong("the text is not closed by '''");
        string content = text[(position + 3)..end];
        Add(TokenKind.Text, content);
        line += content.Count(character => character == '\n');
        position = end + 3;
    }

    private string Take(Func<char, bool> belongs, int first = 0)
    {
        int start = position;
        position += first;
        while (position < text.Length && belongs(text[position]))
            position++;
        return text[start..position];
    }

    private void SkipSpaces()
    {
        while (position < text.Length && text[position] is ' ' or '\t')
            position++;
    }

    /// <summary>Spaces and comments; a comment of several lines counts as part of the line that it begins in.</summary>
    private void SkipBlanks()
    {
        while (true)
        {
            SkipSpaces();
            if (text.AsSpan(position).StartsWith("//"))
            {
                int end = text.IndexOf('\n', position);
                position = end < 0 ? text.Length : end;
            }
            else if (text.AsSpan(position).StartsWith("/*"))
            {
                int end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
                if (end < 0)
                    throw Wrong("the comment is not closed by */");
                line += text.AsSpan(position, end - position).Count('\n');
                position = end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private void NextLine()
    {
        if (position >= text.Length)
            return;
        position++;
        line++;
    }

    private void Add(TokenKind kind, string content) => tokens.Add(new Token(kind, content, line));

    private BuildErrorException Wrong(string message) => new(message, null, file, line);
}
