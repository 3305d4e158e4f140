namespace Flint.Sim.Repl;

internal enum TokenKind
{
    /// <summary>A name, with dots in it when it is a type's or an enum value's.</summary>
    Name,
    Number,
    Text,

    /// <summary>One of <c>: @ , ; | # { } [ ] &lt; &gt; + ( ) =</c>, or <c>-&gt;</c>; <c>-</c> between the ends of a range.</summary>
    Mark,

    /// <summary>The lines below <c>init:</c>, as they are.</summary>
    Commands,

    /// <summary>The end of a line outside brackets.</summary>
    NewLine,
    Indent,
    Dedent,
    End,
}

/// <param name="Text">A string's content without its quotes, otherwise as written.</param>
/// <param name="Line">1-based.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Line)
{
    public bool Is(string mark) => Kind == TokenKind.Mark && Text == mark;

    /// <summary>As a message calls it.</summary>
    public override string ToString() => Kind switch
    {
        TokenKind.NewLine or TokenKind.Dedent => "the end of the line",
        TokenKind.Indent => "an indented line",
        TokenKind.End => "the end of the file",
        TokenKind.Text => $"\"{Text}\"",
        TokenKind.Commands => "commands",
        _ => $"'{Text}'",
    };
}
