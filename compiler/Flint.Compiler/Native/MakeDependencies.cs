using System.Text;

namespace Flint.Compiler.Native;

/// <summary>The files that a compiler has read, as it writes them for make: <c>object: a.c b.h \</c>.</summary>
internal static class MakeDependencies
{
    /// <returns>In the compiler's order.</returns>
    public static IReadOnlyList<string> Read(string rule)
    {
        var files = new List<string>();
        var name = new StringBuilder();
        for (int i = rule.IndexOf(": ", StringComparison.Ordinal) + 2; i < rule.Length; i++)
        {
            char next = i + 1 < rule.Length ? rule[i + 1] : '\n';
            if ((rule[i] == '\\' && next is ' ' or '#' or '\\') || (rule[i] == '$' && next == '$'))
                name.Append(rule[++i]);
            else if (char.IsWhiteSpace(rule[i]) || (rule[i] == '\\' && next is '\n' or '\r'))
                Finish();
            else
                name.Append(rule[i]);
        }

        Finish();
        return files;

        void Finish()
        {
            if (name.Length > 0)
                files.Add(name.ToString());
            name.Clear();
        }
    }
}
