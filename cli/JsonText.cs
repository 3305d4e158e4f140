using System.Text.Json;
using System.Text.Json.Nodes;

namespace Flint.Cli;

/// <summary>What programs read: one indented JSON value.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions options = new()
    {
        WriteIndented = true,
        // Type names have < and > in them; this is no HTML.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter writer, JsonNode value) => writer.WriteLine(value.ToJsonString(options));

    /// <summary>In bytes.</summary>
    public static JsonObject Memory(ulong used, ulong total) => new() { ["used"] = used, ["total"] = total };
}
