namespace Flint.Fuzzing.Generation;

/// <summary>Statements with statements in them.</summary>
internal sealed partial class BodyGenerator
{
    private string If(int depth)
    {
        string text = $"if ({Operand(_universe.Bool, Deep)}) {Block(_rng.Between(1, 2), depth - 1)}";
        return _rng.Percent(50) ? $"{text} else {Block(_rng.Between(1, 2), depth - 1)}" : text;
    }

    private string? Loop(int depth) => _rng.FirstOf(
        (30, () => For(depth)),
        (15, () => $"while (Run.Go() && {Operand(_universe.Bool, 2)}) {LoopBody(depth)}"),
        (8, () => $"do {LoopBody(depth)} while (Run.Go() && {Operand(_universe.Bool, 2)});"),
        (20, () => ForEach(depth)),
        (12, () => ForEachCall(depth)));

    private string LoopBody(int depth) => Within(() =>
    {
        _loops++;
        return Block(_rng.Between(1, 2), depth - 1);
    });

    private string For(int depth)
    {
        NumericType type = _universe.RandomInteger() is { Kind: not NumericKind.Char } other && _rng.Percent(40) ? other : NumericType.Int;
        string name = _universe.NewName("i");
        int count = _rng.Between(1, 8);
        string least = Literals.Numeric(_rng, type);
        return Within(() =>
        {
            bool up = _rng.Percent(60);
            bool simple = _rng.Percent(60);
            _variables.Add(new Place(name, type, IsWritable: false, IsCapturable: true));
            string body = LoopBody(depth);
            return simple
                ? $"for ({type} {name} = {(up ? "0" : count)}; {name} {(up ? "<" : ">")} {(up ? count : "0")} && Run.Go(); {name}{(up ? "++" : "--")}) {body}"
                : $"for ({type} {name} = {least}; {name} {_rng.Of(["<", ">", "!="])} {Literals.Numeric(_rng, type)} && Run.Go(); {name} {(up ? "+" : "-")}= {_rng.Between(1, 9)}) {body}";
        });
    }

    private string? ForEach(int depth)
    {
        if (FindAny(place => place.Type is ArrayType or SpanType or StringType) is not { } place)
            return null;
        CType element = place.Type switch
        {
            ArrayType array => array.Element,
            SpanType span => span.Element,
            _ => NumericType.Char,
        };
        string name = _universe.NewName("e");
        return Within(() =>
        {
            _variables.Add(new Place(name, element, IsWritable: false));
            return $"foreach ({element} {name} in {place.Text}) {{ if (!Run.Go()) break; {LoopBody(depth)} }}";
        });
    }

    private string? ForEachCall(int depth)
    {
        Method[] iterators = [.. _universe.Functions.Where(function => function.Level > _level && function.Iterates)];
        if (iterators.Length == 0)
            return null;
        Method iterator = _rng.Of(iterators);
        if (Call("", iterator, 2) is not { } call)
            return null;
        string name = _universe.NewName("e");
        return Within(() =>
        {
            _variables.Add(new Place(name, iterator.Return!, IsWritable: false));
            return $"foreach (var {name} in {call}) {LoopBody(depth)}";
        });
    }

    private string Switch(int depth)
    {
        int outerLoops = _loops;
        bool onText = _rng.Percent(25);
        NumericType type = _universe.RandomInteger();
        string subject = onText ? Operand(_universe.String, 2) : Operand(type, 2);
        if (!onText && type.Size >= 4 && _rng.Percent(40))
            subject = $"({subject} & 3)";
        string[] values = [.. Enumerable.Range(0, _rng.Between(1, 6)).Select(i => onText ? Literals.Text(_rng) : subject.EndsWith("& 3)", StringComparison.Ordinal) ? i.ToString() : Literals.Numeric(_rng, type)).Distinct()];
        return Within(() =>
        {
            // A continue would be right, but a break ends the switch.
            _loops = 0;
            string sections = string.Concat(values.Select(value => $"case {value}:{(_rng.Percent(20) ? "" : $" {Section(depth)}")} "));
            return $"switch ({subject}) {{ {sections} default: {Section(depth)} }}";
        });

        string Section(int inner) => $"{Block(_rng.Between(1, 2), inner - 1)} {(outerLoops > 0 && _rng.Percent(10) ? $"if ({Operand(_universe.Bool, 1)}) continue;" : "")} break;";
    }

    private string Try(int depth)
    {
        bool catches = _rng.Percent(85);
        string text = "try " + Within(() =>
        {
            _risks |= catches;
            return Block(_rng.Between(1, 3), depth - 1);
        });
        if (catches)
            text += Catches(depth);
        if (!catches || _rng.Percent(40))
            text += " finally " + Within(() =>
            {
                (_inFinally, _loops, _risks) = (true, 0, false);
                return Block(_rng.Between(1, 2), depth - 1);
            });
        return text;
    }

    private string Catches(int depth)
    {
        string text = "";
        string name = _universe.NewName("x");
        if (_rng.Percent(30))
            text += $" catch (Trouble {name}) when ({(_rng.Percent(50) ? $"{name}.Code > {_rng.Between(-5, 50)}" : Operand(_universe.Bool, 2))}) {Caught($"Run.Add({name}.Code);")}";
        foreach (string type in (string[])["DivideByZeroException", "OverflowException", "IndexOutOfRangeException", "InvalidCastException"])
            if (_rng.Percent(20))
                text += $" catch ({type}) {Caught($"Run.Add({_rng.Next(100)});")}";
        return text + $" catch (Exception {name}) {Caught($"Run.Add({name}.GetType().Name);")}";

        string Caught(string first) => Within(() => $"{{ {first} {Block(_rng.Between(1, 2), depth - 1)} {(_risks && _rng.Percent(15) ? $"if ({Operand(_universe.Bool, 1)}) throw;" : "")} }}");
    }

    private string Using(int depth) =>
        $"using (var {_universe.NewName("u")} = new {_rng.Of(["Closing", "ClosingStruct"])}({Assignable(NumericType.Int, 1)})) {Block(_rng.Between(1, 2), depth - 1)}";

    /// <summary>A function that captures, and is called at once.</summary>
    private string? LocalFunction(int depth)
    {
        if (_level == Universe.LambdaLevel)
            return null;
        CType result = _universe.RandomType(0);
        CType parameter = _universe.RandomNumeric();
        string name = _universe.NewName("f");
        string argument = _universe.NewName("p");
        string body = Within(() =>
        {
            _variables.RemoveAll(place => !place.IsCapturable);
            (_risks, _loops, _inFinally, _method, _level, _return) = (false, 0, false, null, Universe.LambdaLevel, result);
            _variables.Add(new Place(argument, parameter, true));
            return $"{{ {Statements(2, depth - 1)} return {Assignable(result, 2)}; }}";
        });
        string text = $"{result} {name}({parameter} {argument}) {body}";
        string value = _universe.NewName("v");
        text += $" {result} {value} = {name}({Assignable(parameter, 2)});";
        _variables.Add(new Place(value, result, true));
        return text;
    }
}
