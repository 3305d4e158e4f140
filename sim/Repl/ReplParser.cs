using System.Globalization;

namespace Flint.Sim.Repl;

/// <summary>Reads Renode's platform descriptions (Renode documentation, Platform Description Format).</summary>
internal sealed class ReplParser
{
    /// <summary>Ranges of interrupt numbers are written out; none needs more.</summary>
    private const int MostInRange = 4096;

    private const int DeepestUsing = 16;

    private readonly string file;
    private readonly IReadOnlyList<Token> tokens;
    private readonly int nesting;
    private int position;

    private ReplParser(string text, string file, int nesting)
    {
        this.file = file;
        this.nesting = nesting;
        tokens = Tokenizer.Split(text, file);
    }

    private Token Current => tokens[position];

    /// <summary>Reads a file and those that it uses, in the order in which they apply.</summary>
    /// <exception cref="BuildErrorException">It is not there, or not a platform description; file and line say where.</exception>
    public static IReadOnlyList<ReplEntry> ReadFile(string path) => ReadFile(path, 0);

    /// <exception cref="BuildErrorException">It is not a platform description; file and line say where.</exception>
    public static IReadOnlyList<ReplEntry> Parse(string text, string file) => new ReplParser(text, file, 0).ReadEntries();

    private static List<ReplEntry> ReadFile(string path, int nesting) =>
        File.Exists(path) ? new ReplParser(File.ReadAllText(path), path, nesting).ReadEntries() : throw new BuildErrorException($"platform description {path} does not exist");

    private List<ReplEntry> ReadEntries()
    {
        var entries = new List<ReplEntry>();
        while (Current.Kind != TokenKind.End)
        {
            if (TryTake(TokenKind.NewLine))
                continue;
            if (Current is { Kind: TokenKind.Name, Text: "using" })
                entries.AddRange(ReadUsing());
            else
                entries.Add(ReadEntry());
        }

        return entries;
    }

    private List<ReplEntry> ReadUsing()
    {
        Token keyword = Take(TokenKind.Name, "");
        string path = Take(TokenKind.Text, "the path of a platform description, in quotes").Text;
        if (Current is { Kind: TokenKind.Name, Text: "prefixed" })
            throw Wrong(Current, "'using … prefixed' is not supported", "give the devices names of their own in the file that is used");
        EndLine();
        if (nesting == DeepestUsing)
            throw Wrong(keyword, "platform descriptions use each other in a circle, or too deep");
        string full = Path.Combine(Path.GetDirectoryName(file) ?? "", path);
        return File.Exists(full) ? ReadFile(full, nesting + 1) : throw Wrong(keyword, $"platform description '{path}' does not exist beside this one");
    }

    private ReplEntry ReadEntry()
    {
        Token name = Take(TokenKind.Name, "a device's name");
        if (name.Text == "local" && Current.Kind == TokenKind.Name)
            name = Take(TokenKind.Name, "a device's name");
        TakeMark(":");
        string? type = Current.Kind == TokenKind.Name ? Take(TokenKind.Name, "").Text : null;
        List<ReplPlace> places = TryTakeMark("@") ? ReadPlaces() : [];
        string? alias = null;
        if (Current is { Kind: TokenKind.Name, Text: "as" })
        {
            position++;
            alias = Take(TokenKind.Text, "an alias in quotes").Text;
        }

        var attributes = new List<ReplAttribute>();
        if (Current.Is("{"))
            attributes.AddRange(ReadBracedAttributes());
        EndLine();
        if (TryTake(TokenKind.Indent))
        {
            while (!TryTake(TokenKind.Dedent))
            {
                if (TryTake(TokenKind.NewLine))
                    continue;
                attributes.Add(ReadAttribute());
                EndLine();
            }
        }

        return new ReplEntry(name.Text, type, places, alias, attributes, file, name.Line);
    }

    private List<ReplPlace> ReadPlaces()
    {
        if (!TryTakeMark("{"))
            return [ReadPlace()];
        var places = new List<ReplPlace>();
        do
        {
            places.Add(ReadPlace());
        }
        while (TryTakeMark(";") && !Current.Is("}"));
        TakeMark("}");
        return places;
    }

    private ReplPlace ReadPlace()
    {
        Token target = Take(TokenKind.Name, "where the device is registered");
        bool hasPosition = Current.Kind is TokenKind.Number or TokenKind.Text || Current.Is("<") || Current.Is("[") || Current is { Kind: TokenKind.Name, Text: "new" };
        return new ReplPlace(target.Text, hasPosition ? ReadValue() : null, target.Line);
    }

    private List<ReplAttribute> ReadBracedAttributes()
    {
        var attributes = new List<ReplAttribute>();
        TakeMark("{");
        while (!TryTakeMark("}"))
        {
            attributes.Add(ReadAttribute());
            if (!TryTakeMark(";") && !Current.Is("}"))
                throw Wrong(Current, $"expected ';' or '}}', not {Current}");
        }

        return attributes;
    }

    private ReplAttribute ReadAttribute()
    {
        Token first = Current;
        if (first.Kind == TokenKind.Name && tokens[position + 1].Is(":"))
        {
            position += 2;
            return Current.Kind == TokenKind.Commands
                ? new ReplCommands(first.Text, Take(TokenKind.Commands, "").Text, first.Line)
                : new ReplProperty(first.Text, ReadValue(), first.Line);
        }

        string? name = first.Kind == TokenKind.Name ? Take(TokenKind.Name, "").Text : null;
        List<int> sources = name is null && !Current.Is("->") ? ReadNumbers() : [];
        if (!Current.Is("->"))
            throw Wrong(Current, $"expected ':' or '->', not {Current}", "a property is 'name: value', a connection 'output -> device@input'");
        position++;
        var destinations = new List<ReplDestination>();
        do
        {
            destinations.Add(ReadDestination(Math.Max(1, sources.Count)));
        }
        while (TryTakeMark("|"));
        return new ReplConnection(name, sources, destinations, first.Line);
    }

    private ReplDestination ReadDestination(int count)
    {
        Token target = Take(TokenKind.Name, "the device that is connected");
        int? local = TryTakeMark("#") ? (int)ReadNumber().Value : null;
        TakeMark("@");
        Token at = Current;
        List<int> inputs = ReadNumbers();
        return inputs.Count == count
            ? new ReplDestination(target.Text, local, inputs)
            : throw Wrong(at, $"{count} outputs are connected to {inputs.Count} inputs");
    }

    /// <summary><c>3</c>, <c>[0-3]</c>, or <c>[0, 2-5]</c>.</summary>
    private List<int> ReadNumbers()
    {
        var numbers = new List<int>();
        if (!TryTakeMark("["))
        {
            numbers.Add(ReadIndex());
            return numbers;
        }

        do
        {
            int first = ReadIndex();
            int last = TryTakeMark("-") ? ReadIndex() : first;
            if (Math.Abs((long)last - first) > MostInRange)
                throw Wrong(Current, $"the range from {first} to {last} is too long");
            for (int i = first; i != last; i += Math.Sign(last - first))
                numbers.Add(i);
            numbers.Add(last);
        }
        while (TryTakeMark(","));
        TakeMark("]");
        return numbers;
    }

    private int ReadIndex()
    {
        ReplNumber number = ReadNumber();
        return number.Value <= int.MaxValue ? (int)number.Value : throw Wrong(Current, $"{number.Value} is too large for an input or output");
    }

    private ReplValue ReadValue()
    {
        Token token = Current;
        if (token.Is("<"))
            return ReadRange();
        if (token.Is("["))
            return ReadList();
        switch (token.Kind)
        {
            case TokenKind.Number:
                return ReadNumber();
            case TokenKind.Text:
                position++;
                return new ReplText(token.Text, token.Line);
            case TokenKind.Name when token.Text == "new":
                position++;
                string type = Take(TokenKind.Name, "a type's name").Text;
                return new ReplObject(type, Current.Is("{") ? ReadBracedAttributes() : [], token.Line);
            case TokenKind.Name:
                position++;
                return new ReplName(token.Text, token.Line);
            default:
                throw Wrong(token, $"expected a value, not {token}");
        }
    }

    private ReplRange ReadRange()
    {
        int line = Current.Line;
        TakeMark("<");
        ulong start = ReadNumber().Value;
        TakeMark(",");
        bool isLength = TryTakeMark("+");
        Token end = Current;
        ulong value = ReadNumber().Value;
        TakeMark(">");
        return isLength || value >= start
            ? new ReplRange(start, isLength ? value : value - start, line)
            : throw Wrong(end, "the range ends before it begins", "write '+' before a length, as in <0x1000, +0x100>");
    }

    private ReplList ReadList()
    {
        int line = Current.Line;
        TakeMark("[");
        var items = new List<ReplValue>();
        while (!TryTakeMark("]"))
        {
            items.Add(ReadValue());
            if (!TryTakeMark(",") && !Current.Is("]"))
                throw Wrong(Current, $"expected ',' or ']', not {Current}");
        }

        return new ReplList(items, line);
    }

    private ReplNumber ReadNumber()
    {
        Token token = Take(TokenKind.Number, "a number");
        string digits = token.Text;
        bool isHexadecimal = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        bool isNumber = isHexadecimal
            ? ulong.TryParse(digits.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong value)
            : TryParseDecimal(digits, out value);
        return isNumber ? new ReplNumber(value, token.Line) : throw Wrong(token, $"'{digits}' is not a number of 64 bits");
    }

    private static bool TryParseDecimal(string digits, out ulong value)
    {
        if (ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value))
            return true;
        bool isNegative = long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long negative);
        value = (ulong)negative;
        return isNegative;
    }

    private void EndLine()
    {
        if (Current.Kind is TokenKind.Dedent or TokenKind.End)
            return;
        Take(TokenKind.NewLine, "the end of the line");
    }

    private Token Take(TokenKind kind, string what)
    {
        Token token = Current;
        if (token.Kind != kind)
            throw Wrong(token, $"expected {what}, not {token}");
        position++;
        return token;
    }

    private bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        position++;
        return true;
    }

    private void TakeMark(string mark)
    {
        if (!TryTakeMark(mark))
            throw Wrong(Current, $"expected '{mark}', not {Current}");
    }

    private bool TryTakeMark(string mark)
    {
        if (!Current.Is(mark))
            return false;
        position++;
        return true;
    }

    private BuildErrorException Wrong(Token at, string message, string? hint = null) => new(message, hint, file, at.Line);
}
