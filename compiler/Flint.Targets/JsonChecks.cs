using System.Globalization;
using System.Text.Json;

namespace Flint.Targets;

/// <summary>What values of a description must be; anything else is an error that says where.</summary>
internal static class JsonChecks
{
    public static IEnumerable<string> Texts(JsonSource source, string key, string path) =>
        source.Members.TryGetValue(key, out JsonSource? array)
            ? Expect(array, path, JsonValueKind.Array).Items.Select(item => Text(item, path))
            : [];

    public static string Text(JsonSource source, string path) => Expect(source, path, JsonValueKind.String).Text;

    public static string Scalar(JsonSource source, string path) =>
        Expect(source, path, JsonValueKind.String, JsonValueKind.Number, JsonValueKind.True, JsonValueKind.False).Text;

    public static string OneOf(JsonSource source, string path, string[] known)
    {
        string text = Text(source, path);
        return known.Contains(text)
            ? text
            : throw Wrong(source, $"'{path}' must be one of {string.Join(", ", known)}; it is '{text}'");
    }

    /// <summary>A JSON integer, or a string in 0x notation.</summary>
    public static ulong Number(JsonSource source, string path)
    {
        string text = Expect(source, path, JsonValueKind.Number, JsonValueKind.String).Text;
        bool valid = source.Kind == JsonValueKind.Number
            ? ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)
            : text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
                & ulong.TryParse(text.AsSpan(Math.Min(2, text.Length)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        return valid ? value : throw Wrong(source, $"'{path}' must be a whole number such as 4096 or \"0x1000\"; it is '{text}'");
    }

    public static int Below(JsonSource source, string path, int limit) =>
        Number(source, path) is var number && number < (ulong)limit ? (int)number : throw Wrong(source, $"'{path}' must be less than {limit}, not {number}");

    public static JsonSource Required(JsonSource source, string path, string key) =>
        source.Members.TryGetValue(key, out JsonSource? value) ? value : throw Wrong(source, $"'{path}' has no '{key}'");

    public static JsonSource Expect(JsonSource source, string path, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (kinds.Contains(source.Kind))
            return source;
        var names = new List<string>();
        foreach (JsonValueKind kind in kinds)
        {
            if (!names.Contains(JsonSource.NameOf(kind)))
                names.Add(JsonSource.NameOf(kind));
        }
        throw Wrong(source, $"'{path}' must be {string.Join(" or ", names)}, not {source.KindName}");
    }

    public static void RequireKnownKeys(JsonSource source, IReadOnlyCollection<string> known)
    {
        foreach ((string key, JsonSource value) in source.Members)
        {
            if (!known.Contains(key))
                throw new BuildErrorException($"unknown key '{key}'", NearestName.Hint(key, "keys", known), value.File, value.Line);
        }
    }

    public static BuildErrorException Wrong(JsonSource source, string message) => new(message, file: source.File, line: source.Line);
}
