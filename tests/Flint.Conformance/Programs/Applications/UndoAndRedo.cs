using System.Text;

var editor = new Editor();
editor.Do(new Insert(0, "hello"));
editor.Do(new Insert(5, " world"));
editor.Do(new Remove(0, 1));
editor.Do(new Insert(0, "J"));
Console.WriteLine($"{editor} {editor.CanUndo} {editor.CanRedo}");
for (int i = 0; i < 3; i++)
    editor.Undo();
Console.WriteLine($"{editor}");
editor.Redo();
Console.WriteLine($"{editor}");
editor.Do(new Group(new Insert(0, "<"), new Insert(editor.Length + 1, ">")));
Console.WriteLine($"{editor} {editor.CanRedo}");
editor.Undo();
Console.WriteLine($"{editor} {editor.Undo()} {editor.Undo()} {editor.Undo()} {editor} {editor.Undo()}");
try
{
    editor.Do(new Group(new Insert(0, "x"), new Insert(99, "y")));
}
catch (ArgumentOutOfRangeException exception)
{
    Console.WriteLine($"{exception.ParamName}: '{editor}'");
}

interface IEdit
{
    void Apply(StringBuilder text);

    void Revert(StringBuilder text);
}

sealed record Insert(int At, string Text) : IEdit
{
    public void Apply(StringBuilder text) => text.Insert(At, Text);

    public void Revert(StringBuilder text) => text.Remove(At, Text.Length);
}

sealed record Remove(int At, int Length) : IEdit
{
    string _removed = "";

    public void Apply(StringBuilder text)
    {
        _removed = text.ToString(At, Length);
        text.Remove(At, Length);
    }

    public void Revert(StringBuilder text) => text.Insert(At, _removed);
}

sealed record Group(params IEdit[] Edits) : IEdit
{
    public void Apply(StringBuilder text)
    {
        int done = 0;
        try
        {
            for (; done < Edits.Length; done++)
                Edits[done].Apply(text);
        }
        finally
        {
            if (done < Edits.Length)
                Revert(text, done);
        }
    }

    public void Revert(StringBuilder text) => Revert(text, Edits.Length);

    void Revert(StringBuilder text, int count)
    {
        foreach (IEdit edit in Edits.Take(count).Reverse())
            edit.Revert(text);
    }
}

sealed class Editor
{
    readonly StringBuilder _text = new();
    readonly Stack<IEdit> _done = [], _undone = [];

    public int Length => _text.Length;

    public bool CanUndo => _done.Count > 0;

    public bool CanRedo => _undone.Count > 0;

    public void Do(IEdit edit)
    {
        edit.Apply(_text);
        _done.Push(edit);
        _undone.Clear();
    }

    public bool Undo()
    {
        if (!_done.TryPop(out IEdit? edit))
            return false;
        edit.Revert(_text);
        _undone.Push(edit);
        return true;
    }

    public bool Redo()
    {
        if (!_undone.TryPop(out IEdit? edit))
            return false;
        edit.Apply(_text);
        _done.Push(edit);
        return true;
    }

    public override string ToString() => _text.ToString();
}
