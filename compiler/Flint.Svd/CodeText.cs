using System.Text;

namespace Flint.Svd;

/// <summary>Lines of C#, indented by the blocks around them.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _startsBlock = true;

    public void Line(string line) => Append(line);

    /// <summary>A member with its summary, after an empty line.</summary>
    public void Member(string summary, string declaration)
    {
        Separate();
        Append($"/// <summary>{summary}</summary>");
        Append(declaration);
    }

    /// <summary>An empty line, but not behind an opening brace.</summary>
    public void Separate()
    {
        if (!_startsBlock)
            _text.Append('\n');
    }

    public void Open()
    {
        Append("{");
        _depth++;
        _startsBlock = true;
    }

    public void Close()
    {
        _depth--;
        Append("}");
    }

    /// <summary>Other text, line by line.</summary>
    public void Insert(string text)
    {
        foreach (string line in text.TrimEnd('\n').Split('\n'))
            Append(line);
    }

    public override string ToString() => _text.ToString();

    private void Append(string line)
    {
        if (line.Length > 0)
            _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
        _startsBlock = false;
    }
}
