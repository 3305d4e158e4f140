namespace Flint.Fuzzing.Generation;

/// <summary>Statements that compute.</summary>
internal sealed partial class BodyGenerator
{
    /// <summary>How far an expression nests: most are small.</summary>
    private int Deep => _rng.Next(8) switch { 0 => 3, < 4 => 2, _ => 1 };

    /// <summary>Statements in one scope, with what they declare.</summary>
    /// <param name="depth">How far statements may nest.</param>
    private string Statements(int count, int depth)
    {
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < count; i++)
            text.Append(Statement(depth)).Append('\n');
        return text.ToString();
    }

    /// <summary>Statements in braces; what they declare is gone after them.</summary>
    private string Block(int count, int depth)
    {
        int outer = _variables.Count;
        string text = $"{{ {Statements(count, depth)} }}";
        _variables.RemoveRange(outer, _variables.Count - outer);
        return text;
    }

    private string Statement(int depth) => _rng.FirstOf(
        (22, () => Declaration()),
        (22, () => AssignmentStatement()),
        (10, () => Observation()),
        (6, () => CallStatement()),
        (3, () => ReferenceDeclaration()),
        (3, () => SpanDeclaration()),
        (2, () => Deconstruction()),
        (2, () => TextBuilding()),
        (2, () => $"Run.Checkpoint({_rng.Next(1000)});"),
        (depth > 0 ? 9 : 0, () => If(depth)),
        (depth > 0 ? 9 : 0, () => Loop(depth)),
        (depth > 0 ? 5 : 0, () => Switch(depth)),
        (depth > 0 ? 8 : 0, () => Try(depth)),
        (depth > 0 ? 2 : 0, () => Using(depth)),
        (depth > 0 ? 2 : 0, () => LocalFunction(depth)),
        (_loops > 0 ? 4 : 0, () => $"if ({Operand(_universe.Bool, 2)}) {(_rng.Percent(50) ? "break" : "continue")};"),
        (_method is { Iterates: false } && !_inFinally && depth < 2 ? 2 : 0, () => $"if ({Operand(_universe.Bool, 2)}) {Return(1)}"),
        (_risks ? 4 : 0, () => Throw()))!;

    private string Declaration()
    {
        CType type = _universe.RandomType();
        string name = _universe.NewName("v");
        string text = $"{type} {name} = {Assignable(type, Deep)};";
        _variables.Add(new Place(name, type, true));
        return text;
    }

    private string? AssignmentStatement()
    {
        if (FindAny(place => place.IsWritable && place.Type is not SpanType) is not { } place)
            return null;
        if (place.Type is NumericType type && _rng.Percent(50))
            return _rng.Percent(25) ? $"{place.Text}{(_rng.Percent(50) ? "++" : "--")};" : $"{CompoundAssignment(place, type, Deep)};";
        if (place.Type is StringType && _rng.Percent(30))
            return $"{place.Text} = Run.Clip({place.Text} + {Expression(Printable(), 2)});";
        return place.Type is BoolType && _rng.Percent(40)
            ? $"{place.Text} {_rng.Of(["&", "|", "^"])}= {Expression(place.Type, Deep)};"
            : $"{place.Text} = {Assignable(place.Type, Deep)};";
    }

    private string Observation()
    {
        if (_rng.Percent(60) && FindAny(place => place.Type is not FuncType and not InterfaceType) is { } place)
            return Sum(place.Type, place.Text);
        CType type = _rng.Percent(80) ? _universe.RandomNumeric() : _rng.Percent(50) ? _universe.Bool : _universe.String;
        return $"Run.Add({Expression(type, Deep)});";
    }

    private string? CallStatement()
    {
        CType?[] results = [null, null, _universe.RandomType()];
        return Call(_rng.Of(results), 2) is { } call && !call.StartsWith('(') ? $"{call};" : null;
    }

    /// <summary>A second name for a variable, which lambdas cannot use.</summary>
    private string? ReferenceDeclaration()
    {
        if (_method is null or { Iterates: true })
            return null;
        string name = _universe.NewName("r");
        Place? target = FindAny(place => place is { IsWritable: true, HasAddress: true } && place.Type is not SpanType);
        if (target is null)
            return null;
        string text;
        Method[] sources = [.. _universe.Functions.Where(function => function.ReturnsRef && function.Level > _level)];
        if (sources.Length > 0 && _rng.Percent(40))
        {
            Method source = _rng.Of(sources);
            if (Call("", source, 1) is not { } call)
                return null;
            text = $"ref {source.Return} {name} = ref {call};";
            _variables.Add(new Place(name, source.Return!, true, IsCapturable: false));
            return text;
        }
        Place? other = Find(target.Type, writable: true);
        text = other is { HasAddress: true } && _rng.Percent(30)
            ? $"ref {target.Type} {name} = ref ({Operand(_universe.Bool, 1)} ? ref {target.Text} : ref {other.Text});"
            : $"ref {target.Type} {name} = ref {target.Text};";
        _variables.Add(new Place(name, target.Type, true, IsCapturable: false));
        return text;
    }

    private string? SpanDeclaration()
    {
        if (_method is null or { Iterates: true })
            return null;
        string name = _universe.NewName("s");
        Place? array = FindAny(place => place.Type is ArrayType { Rank: 1 } or SpanType);
        if (array is null)
            return null;
        CType element = array.Type is ArrayType { Element: var inner } ? inner : ((SpanType)array.Type).Element;
        string slice = _risks && _rng.Percent(30) ? $".Slice({Expression(NumericType.Int, 1)} & 7)" : "";
        string text = $"Span<{element}> {name} = {array.Text}{(array.Type is ArrayType && slice.Length > 0 ? ".AsSpan()" : "")}{slice};";
        _variables.Add(new Place(name, _universe.Span(element), false, IsCapturable: false));
        return text;
    }

    private string? Deconstruction()
    {
        CType[] types = [_universe.RandomNumeric(), _rng.Percent(50) ? _universe.String : _universe.RandomNumeric()];
        Place?[] targets = [.. types.Select(type => Find(type, writable: true))];
        return targets[0] is { } first && targets[1] is { } second
            ? $"({first.Text}, {second.Text}) = ({Assignable(first.Type, 2)}, {Assignable(second.Type, 2)});"
            : null;
    }

    private string TextBuilding()
    {
        string name = _universe.NewName("b");
        string text = $"var {name} = new StringBuilder({Expression(_universe.String, 1)});";
        for (int i = _rng.Between(1, 4); i > 0; i--)
            text += $"{name}.Append({Expression(Printable(), 2)});";
        return text + $"Run.Add({name}.ToString());";
    }

    private string Throw()
    {
        string what = _rng.Next(5) switch
        {
            0 => $"new InvalidOperationException({Expression(_universe.String, 1)})",
            1 => "new ArgumentException(\"bad\")",
            2 => "new NotSupportedException()",
            _ => $"new Trouble({Expression(NumericType.Int, 1)})",
        };
        return $"if ({Operand(_universe.Bool, 1)}) throw {what};";
    }
}
