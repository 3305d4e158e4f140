namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    private readonly Dictionary<(string Kind, int Line), string> _traps = [];

    /// <summary>Ends the program with a run-time error when a condition (i1) holds. Checks of one kind on one source line share their cold block.</summary>
    private void TrapIf(string condition, string kind)
    {
        string next = _code.NewLabel("ok");
        _code.Terminate($"br i1 {condition}, label %{TrapBlock(kind)}, label %{next}, !prof !0");
        _code.Open(next);
    }

    private void Trap(string kind) => _code.Branch(TrapBlock(kind));

    private string TrapBlock(string kind)
    {
        int line = _position?.Line ?? 0;
        if (_traps.TryGetValue((kind, line), out string? label))
            return label;
        label = _code.NewLabel("trap");
        _traps.Add((kind, line), label);
        _program.UsesTrap(kind);
        string file = _position is { } position ? position.File : "";
        int location = _code.Location;
        _trailing.Add((label, () =>
        {
            _code.Location = location;
            _code.Emit(new TrapInstruction(kind, _node.Display, file, line));
            _code.Terminate("unreachable");
        }
        ));
        return label;
    }

    private string NonNull(StackValue value, string otherwise = TrapKind.NullReference)
    {
        string operand = Coerce(value, "ptr", value.Kind);
        if (operand == "null")
            TrapIf("true", otherwise);
        else if (!value.IsNonNull)
            TrapIf(_code.EmitValue($"icmp eq ptr {operand}, null"), otherwise);
        return operand;
    }
}

/// <summary>What a failed check raises, by the exception's full name.</summary>
internal static class TrapKind
{
    public const string NullReference = "System.NullReferenceException";
    public const string IndexOutOfRange = "System.IndexOutOfRangeException";
    public const string DivideByZero = "System.DivideByZeroException";
    public const string Overflow = "System.OverflowException";
    public const string InvalidCast = "System.InvalidCastException";
    /// <summary>Of the checks only that of a delegate's target.</summary>
    public const string Argument = "System.ArgumentException";
    public const string ArrayTypeMismatch = "System.ArrayTypeMismatchException";
}
