using System.Text;

namespace Flint.Compiler.Llvm;

/// <summary>The instructions of one LLVM function while it is being built, block by block, in the order that blocks were opened.</summary>
public sealed class FunctionBody
{
    private readonly List<Block> _blocks = [];
    private readonly List<Line> _allocas = [];
    private Block _current;
    private int _temps;

    public FunctionBody()
    {
        _current = new Block("entry");
        _blocks.Add(_current);
    }

    /// <summary>Debug location that is attached to what is emitted next; 0 for none.</summary>
    public int Location { get; set; }

    /// <summary>Whether the current block has no terminator yet.</summary>
    public bool IsOpen => !_current.IsTerminated;

    public string NewTemp() => $"%t{_temps++}";

    public string NewLabel(string kind) => $"{kind}{_temps++}";

    public void Open(string label)
    {
        if (IsOpen)
            Terminate($"br label %{label}");
        _current = new Block(label);
        _blocks.Add(_current);
    }

    public void Emit(string instruction) => Add(new Line(instruction, null, Location));

    public string EmitValue(string expression)
    {
        string temp = NewTemp();
        Emit($"{temp} = {expression}");
        return temp;
    }

    public void Emit(DeferredInstruction instruction) => Add(new Line(null, instruction, Location));

    public void Terminate(string instruction)
    {
        Add(new Line(instruction, null, Location));
        _current.IsTerminated = true;
    }

    public void Branch(string label)
    {
        if (IsOpen)
            Terminate($"br label %{label}");
    }

    public string Alloca(string type, int alignment)
    {
        string temp = NewTemp();
        _allocas.Add(new Line($"{temp} = alloca {type}, align {alignment}", null, 0));
        return temp;
    }

    /// <summary>Storage of a given name, which code may refer to before its size is known.</summary>
    public void AllocaAs(string name, string type, int alignment) =>
        _allocas.Insert(0, new Line($"{name} = alloca {type}, align {alignment}", null, 0));

    /// <summary>Emits into the entry block, after the allocas and before all other code.</summary>
    public void EmitAtEntry(string instruction) => _allocas.Add(new Line(instruction, null, 0));

    /// <param name="unplaced">Debug location of calls that come from no source line; 0 when the function has no debug information.</param>
    public void Write(StringBuilder output, ProgramFacts facts, int unplaced)
    {
        foreach (Block block in _blocks)
        {
            output.Append(block.Label).Append(":\n");
            if (block == _blocks[0])
                foreach (Line line in _allocas)
                    Write(line, output, facts, unplaced);
            foreach (Line line in block.Lines)
                Write(line, output, facts, unplaced);
            if (!block.IsTerminated)
                output.Append("  unreachable\n");
        }
    }

    private static void Write(Line line, StringBuilder output, ProgramFacts facts, int unplaced)
    {
        if (line.Deferred is null)
            Write(line.Text!, line.Location, output, unplaced);
        else
            foreach (string text in line.Deferred.Write(facts))
                Write(text, line.Location, output, unplaced);
    }

    /// <summary>LLVM drops the whole module's debug information when a call in a function that has some lacks a location.</summary>
    private static void Write(string text, int location, StringBuilder output, int unplaced)
    {
        output.Append("  ").Append(text);
        if (location == 0 && unplaced != 0 && text.Contains("call ", StringComparison.Ordinal) && !text.Contains("@llvm.", StringComparison.Ordinal))
            location = unplaced;
        if (location != 0)
            output.Append(", !dbg !").Append(location);
        output.Append('\n');
    }

    private void Add(Line line)
    {
        if (IsOpen)
            _current.Lines.Add(line);
    }

    private sealed class Block(string label)
    {
        public string Label { get; } = label;

        public List<Line> Lines { get; } = [];

        public bool IsTerminated { get; set; }
    }

    private readonly record struct Line(string? Text, DeferredInstruction? Deferred, int Location);
}

/// <summary>An instruction whose form depends on what the whole program turns out to contain.</summary>
public abstract class DeferredInstruction
{
    /// <summary>The LLVM instructions, one a line, none a terminator.</summary>
    public abstract IEnumerable<string> Write(ProgramFacts facts);
}
