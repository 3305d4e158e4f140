using System.Text;
using System.Text.Json;

namespace Flint.Targets;

/// <summary>A JSON value that knows its file and line, so that a mistake found after inheritance is still reported where it was typed.</summary>
internal sealed class JsonSource
{
    private JsonSource(JsonValueKind kind, string file, int line)
    {
        Kind = kind;
        File = file;
        Line = line;
    }

    public JsonValueKind Kind { get; }

    public string File { get; }

    /// <summary>1-based.</summary>
    public int Line { get; }

    /// <summary>A string's text, or a number's or boolean's as it was written.</summary>
    public string Text { get; private init; } = "";

    public IReadOnlyDictionary<string, JsonSource> Members { get; private init; } = new Dictionary<string, JsonSource>();

    public IReadOnlyList<JsonSource> Items { get; private init; } = [];

    /// <summary>What the value is, as a user calls it: <c>a number</c>.</summary>
    public string KindName => NameOf(Kind);

    /// <exception cref="BuildErrorException">The file is not one JSON object, or an object has a key twice.</exception>
    public static JsonSource ReadObject(string file)
    {
        byte[] bytes = System.IO.File.ReadAllBytes(file);
        ReadOnlySpan<byte> text = bytes.AsSpan();
        if (text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        var lines = new LineCounter(file);
        var reader = new Utf8JsonReader(text);
        try
        {
            reader.Read();
            JsonSource root = Read(ref reader, text, lines);
            reader.Read();
            return root.Kind == JsonValueKind.Object
                ? root
                : throw new BuildErrorException($"expected an object, not {root.KindName}", file: file, line: root.Line);
        }
        catch (JsonException error)
        {
            string reason = error.Message.Split(" LineNumber:")[0];
            throw new BuildErrorException($"not valid JSON: {reason}", file: file, line: (int)(error.LineNumber ?? 0) + 1);
        }
    }

    public static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    /// <summary>An object whose only member this is.</summary>
    public JsonSource As(string key) => new(JsonValueKind.Object, File, Line) { Members = new Dictionary<string, JsonSource> { [key] = this } };

    /// <summary>This object without a member.</summary>
    public JsonSource Without(string key) =>
        new(Kind, File, Line) { Members = Members.Where(member => member.Key != key).ToDictionary(StringComparer.Ordinal) };

    /// <summary>This object's members over the parent's: objects merge key by key, null removes, anything else replaces.</summary>
    public JsonSource MergedOver(JsonSource parent)
    {
        if (Kind != JsonValueKind.Object)
            return this;
        var members = parent.Members.ToDictionary(StringComparer.Ordinal);
        foreach ((string key, JsonSource value) in Members)
        {
            if (value.Kind == JsonValueKind.Null)
                members.Remove(key);
            else
                members[key] = members.TryGetValue(key, out JsonSource? inherited) ? value.MergedOver(inherited) : value;
        }
        return new JsonSource(JsonValueKind.Object, File, Line) { Members = members };
    }

    private static JsonSource Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, LineCounter lines)
    {
        int line = lines.LineAt(text, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new JsonSource(JsonValueKind.Object, lines.File, line) { Members = ReadMembers(ref reader, text, lines) };
            case JsonTokenType.StartArray:
                var items = new List<JsonSource>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Read(ref reader, text, lines));
                return new JsonSource(JsonValueKind.Array, lines.File, line) { Items = items };
            case JsonTokenType.String:
                return new JsonSource(JsonValueKind.String, lines.File, line) { Text = reader.GetString()! };
            case JsonTokenType.Number:
                return new JsonSource(JsonValueKind.Number, lines.File, line) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
            case JsonTokenType.Null:
                return new JsonSource(JsonValueKind.Null, lines.File, line);
            default:
                bool value = reader.GetBoolean();
                return new JsonSource(value ? JsonValueKind.True : JsonValueKind.False, lines.File, line) { Text = value ? "true" : "false" };
        }
    }

    private static Dictionary<string, JsonSource> ReadMembers(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, LineCounter lines)
    {
        var members = new Dictionary<string, JsonSource>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string key = reader.GetString()!;
            int line = lines.LineAt(text, (int)reader.TokenStartIndex);
            reader.Read();
            if (!members.TryAdd(key, Read(ref reader, text, lines)))
                throw new BuildErrorException($"'{key}' is said twice", file: lines.File, line: line);
        }
        return members;
    }

    /// <summary>Turns ascending offsets into line numbers in one pass over the text.</summary>
    private sealed class LineCounter(string file)
    {
        private int offset;
        private int line = 1;

        public string File => file;

        public int LineAt(ReadOnlySpan<byte> text, int target)
        {
            line += text[offset..target].Count((byte)'\n');
            offset = target;
            return line;
        }
    }
}
