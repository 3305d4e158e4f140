namespace Flint.Fuzzing.Generation;

/// <summary>Expressions of any type.</summary>
internal sealed partial class BodyGenerator
{
    /// <summary>An expression of exactly the type.</summary>
    private string Expression(CType type, int depth)
    {
        if (depth <= 0)
            return Leaf(type);
        return _rng.FirstOf(
            (24, () => Find(type)?.Text),
            (6, () => Literal(type, depth - 1)),
            (type is NumericType ? 70 : 40, () => Specific(type, depth)),
            (7, () => $"({Operand(_universe.Bool, depth - 1)} ? {Expression(type, depth - 1)} : {Expression(type, depth - 1)})"),
            (12, () => Call(type, depth)),
            (2, () => $"Run.Hide({Expression(type, depth - 1)})"),
            (2, () => Second(type, depth)),
            (3, () => SwitchExpression(type, depth)),
            (3, () => Assignment(type, depth)),
            (4, () => Invocation(type, depth)),
            (2, () => BoxedAndBack(type, depth)))!;
    }

    /// <summary>A literal or a place.</summary>
    private string Leaf(CType type) => (_rng.Percent(75) ? Find(type)?.Text : null) ?? Literal(type, 0);

    /// <summary>An expression that is no constant to the C# compiler.</summary>
    private string Operand(CType type, int depth)
    {
        string text = Expression(type, depth);
        return _literals.Contains(text) ? Find(type)?.Text is { } place ? place : $"Run.Hide({text})" : text;
    }

    /// <summary>An expression for where a conversion is made to the type: of it, or of one that converts by itself.</summary>
    private string Assignable(CType type, int depth)
    {
        if (type is StringType)
            return $"Run.Clip({Expression(type, depth)})";
        if (type is NumericType to && _rng.Percent(20))
        {
            NumericType from = _universe.RandomNumeric();
            if (from.ConvertsTo(to))
                return Operand(from, depth);
        }
        if (type is NullableType nullable && _rng.Percent(40))
            return Expression(nullable.Underlying, depth);
        if (type is ClassType { Derived.Count: > 0 } family && _rng.Percent(30))
            return Expression(_rng.Of(family.Derived), depth);
        if (type is InterfaceType { Implementations.Count: > 0 } contract && _rng.Percent(50))
            return Expression(_rng.Of(contract.Implementations), depth);
        return Expression(type, depth);
    }

    /// <summary>What only this kind of type has.</summary>
    private string? Specific(CType type, int depth) => type switch
    {
        NumericType numeric => Numeric(numeric, depth),
        BoolType => Boolean(depth),
        StringType => Text(depth),
        EnumType type1 => $"(({type1}){Operand(type1.Underlying, depth - 1)})",
        NullableType nullable => Lifted(nullable, depth),
        TupleType tuple => $"({string.Join(", ", tuple.Items.Select(item => Expression(item, depth - 1)))})",
        StructType { IsRecord: true } or ClassType { IsRecord: true } => With((AggregateType)type, depth),
        ClassType { Base: { } root } class1 when _risks && _rng.Percent(20) => $"(({class1}){Operand(root, depth - 1)})",
        ClassType { Base: { } root } class1 => $"({Operand(root, depth - 1)} as {class1} ?? {Literal(class1, depth - 1)})",
        InterfaceType { Implementations.Count: > 0 } contract => $"(({contract}){Operand(_rng.Of(contract.Implementations), depth - 1)})",
        FuncType func => Lambda(func, depth),
        _ => null,
    };

    /// <summary>A new value of the type, of constants as far as it goes.</summary>
    private string Literal(CType type, int depth)
    {
        switch (type)
        {
            case NumericType numeric:
                return Constant(Literals.Numeric(_rng, numeric));
            case BoolType:
                return Constant(_rng.Percent(50) ? "true" : "false");
            case StringType:
                return Constant(Literals.Text(_rng));
            case EnumType { Members: var members }:
                return Constant($"{type}.{_rng.Of(members)}");
            case StructType { HasSafeDefault: true } when _rng.Percent(20):
                return $"default({type})";
            case StructType structure:
                return $"new {type}({string.Join(", ", structure.Fields.Select(field => Assignable(field.Type, depth - 1)))})";
            case ClassType { IsAbstract: true } family:
                return $"(({type}){Literal(_rng.Of(family.Derived), depth)})";
            case ClassType class1:
                return $"new {type}({string.Join(", ", class1.AllFields.Select(field => Assignable(field.Type, depth - 1)))})";
            case InterfaceType contract:
                return $"(({type}){Literal(_rng.Of(contract.Implementations), depth)})";
            case ArrayType array:
                return NewArray(array, depth);
            case NullableType nullable:
                return _rng.Percent(30) ? $"default({type})" : $"(({type}){Leaf(nullable.Underlying)})";
            case TupleType tuple:
                return $"({string.Join(", ", tuple.Items.Select(item => Literal(item, depth - 1)))})";
            case FuncType func:
                return Lambda(func, depth);
            default:
                throw new InvalidOperationException($"no literal of {type}");
        }
    }

    private string Constant(string text)
    {
        _literals.Add(text);
        return text;
    }

    private string NewArray(ArrayType array, int depth)
    {
        bool canBeEmpty = array.Element.HasSafeDefault;
        if (array.Rank == 1)
        {
            int length = _rng.Percent(80) ? _rng.Between(4, 6) : _rng.Between(7, 20);
            return canBeEmpty && _rng.Percent(50)
                ? $"new {array.Name.Insert(array.Root.Name.Length + 1, length.ToString())}"
                : $"new {array} {{ {string.Join(", ", Enumerable.Range(0, Math.Min(length, 6)).Select(_ => Assignable(array.Element, depth - 1)))} }}";
        }
        int rows = _rng.Between(2, 4);
        int columns = _rng.Between(2, 3);
        return canBeEmpty && _rng.Percent(50)
            ? $"new {array.Root}[{rows}, {columns}]{array.Name[(array.Root.Name.Length + 3)..]}"
            : $"new {array} {{ {string.Join(", ", Enumerable.Range(0, rows).Select(_ => $"{{ {string.Join(", ", Enumerable.Range(0, columns).Select(_ => Assignable(array.Element, depth - 1)))} }}"))} }}";
    }

    /// <summary>A value that is computed after another that is thrown away.</summary>
    private string? Second(CType type, int depth)
    {
        CType first = _universe.RandomType(1);
        return first is FuncType ? null : $"Run.Second({Expression(first, depth - 1)}, {Expression(type, depth - 1)})";
    }

    private string SwitchExpression(CType type, int depth)
    {
        NumericType on = _universe.RandomInteger();
        string[] cases = [.. Enumerable.Range(0, _rng.Between(1, 4)).Select(_ => Literals.Numeric(_rng, on)).Distinct()];
        string arms = string.Concat(cases.Select(value => $"{value} => {Expression(type, depth - 1)}, "));
        string guard = _rng.Percent(30) ? $"_ when {Operand(_universe.Bool, depth - 1)} => {Expression(type, depth - 1)}, " : "";
        return $"({Operand(on, depth - 1)} switch {{ {arms}{guard}_ => {Expression(type, depth - 1)} }})";
    }

    private string? Assignment(CType type, int depth) =>
        Find(type, writable: true) is { } place ? $"({place.Text} = {Assignable(type, depth - 1)})" : null;

    private string? Invocation(CType type, int depth)
    {
        if (_level == Universe.LambdaLevel || FindAny(place => place.Type is FuncType func && func.Result == type) is not { } place)
            return null;
        return $"{place.Text}({string.Join(", ", ((FuncType)place.Type).Parameters.Select(parameter => Assignable(parameter, depth - 1)))})";
    }

    private string? BoxedAndBack(CType type, int depth) => type is FuncType or SpanType
        ? null
        : $"(({type})Run.Hide<object>({Expression(type, depth - 1)}))";

    private string With(AggregateType record, int depth)
    {
        List<Field> fields = record is ClassType class1 ? [.. class1.AllFields] : record.Fields;
        Field field = _rng.Of(fields);
        return $"({Operand(record, depth - 1)} with {{ {field.Name} = {Assignable(field.Type, depth - 1)} }})";
    }

    /// <summary>Lambdas call no methods and no delegates, so that none calls itself.</summary>
    private string Lambda(FuncType func, int depth) => Within(() =>
    {
        _variables.RemoveAll(place => !place.IsCapturable);
        (_risks, _loops, _inFinally, _method, _level) = (false, 0, false, null, Universe.LambdaLevel);
        _return = func.Result;
        string[] names = [.. func.Parameters.Select(_ => _universe.NewName("p"))];
        _variables.AddRange(names.Select((name, i) => new Place(name, func.Parameters[i], true)));
        string parameters = string.Join(", ", names.Select((name, i) => $"{func.Parameters[i]} {name}"));
        string body = depth > 1 && _rng.Percent(30) ? $"{{ {Statements(2, 1)} return {Assignable(func.Result, 1)}; }}" : Assignable(func.Result, Math.Max(depth, 1));
        return $"(({func})(({parameters}) => {body}))";
    });

    /// <summary>A call of a method that gives the type.</summary>
    private string? Call(CType? type, int depth)
    {
        if (_rng.Percent(60))
        {
            Method[] functions = [.. _universe.Functions.Where(function => function.Level > _level && function.Return == type && !function.Iterates)];
            return functions.Length == 0 ? null : Call("", _rng.Of(functions), depth);
        }
        (CType Owner, Method Method)[] methods =
        [
            .. _universe.Aggregates.SelectMany(owner => owner.Methods.Select(method => ((CType)owner, method))),
            .. _universe.Interfaces.SelectMany(owner => owner.Methods.Select(method => ((CType)owner, method))),
        ];
        methods = [.. methods.Where(pair => pair.Method.Level > _level && pair.Method.Return == type)];
        if (methods.Length == 0)
            return null;
        (CType owner, Method method) = _rng.Of(methods);
        string? receiver = owner is StructType ? Find(owner)?.Text : Operand(owner, depth - 1);
        if (receiver is null)
            return null;
        if (owner is ClassType && type is not null && _rng.Percent(15))
            return type is StringType or ClassType or ArrayType or InterfaceType || Parameterless(type)
                ? Call($"({Operand(_universe.Bool, 0)} ? {receiver} : null)?.", method, depth) is { } call ? $"({call} ?? {Leaf(type)})" : null
                : null;
        return Call(receiver.StartsWith("new ", StringComparison.Ordinal) ? $"({receiver})." : receiver + ".", method, depth);
    }

    /// <summary>Whether <c>?.</c> gives a nullable of it, and <c>??</c> the type again.</summary>
    private static bool Parameterless(CType type) => type is NumericType or BoolType or EnumType or StructType or TupleType;

    private string? Call(string receiver, Method method, int depth)
    {
        var arguments = new List<string>();
        foreach (Parameter parameter in method.Parameters)
        {
            if (method.Recurs && parameter == method.Parameters[0])
                arguments.Add(_rng.Next(5).ToString());
            else if (Argument(parameter, depth - 1) is { } argument)
                arguments.Add(argument);
            else
                return null;
        }
        return $"{receiver}{method.Name}({string.Join(", ", arguments)})";
    }

    private string? Argument(Parameter parameter, int depth)
    {
        switch (parameter.Mode)
        {
            case PassMode.Value when parameter.Type is SpanType span:
                return Find(span)?.Text ?? (Find(_universe.Array(span.Element)) is { } array ? array.Text : null);
            case PassMode.Value:
                return Assignable(parameter.Type, depth);
            case PassMode.In:
                return Expression(parameter.Type, depth);
            case PassMode.Out when _rng.Percent(20):
                return "out _";
            default:
                string word = parameter.Mode == PassMode.Ref ? "ref" : "out";
                return Find(parameter.Type, writable: true) is { HasAddress: true } place ? $"{word} {place.Text}" : null;
        }
    }
}
