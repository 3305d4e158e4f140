namespace Flint.Compiler.Link;

/// <summary>The texts of the repository's <c>linker/</c> folder, with <c>{name}</c> for what depends on the board.</summary>
internal static class LinkerResource
{
    /// <exception cref="InvalidOperationException">The text lacks a placeholder that a value was given for.</exception>
    public static string Fill(string file, params ReadOnlySpan<(string Name, string Value)> values)
    {
        using Stream stream = typeof(LinkerResource).Assembly.GetManifestResourceStream("linker/" + file)!;
        using var reader = new StreamReader(stream);
        string text = reader.ReadToEnd();
        foreach ((string name, string value) in values)
        {
            string placeholder = "{" + name + "}";
            if (!text.Contains(placeholder, StringComparison.Ordinal))
                throw new InvalidOperationException($"linker/{file} has no {placeholder}");
            text = text.Replace(placeholder, value, StringComparison.Ordinal);
        }
        return text;
    }
}
