namespace Flint.Fuzzing.Generation;

/// <summary>Something that can be read, and perhaps written, by name.</summary>
/// <param name="IsWritable">Whether it can be assigned, and a reference to it made.</param>
/// <param name="IsCapturable">Whether a lambda can use it.</param>
internal sealed record Place(string Text, CType Type, bool IsWritable, bool IsCapturable = true)
{
    /// <summary>A field of a packed struct can be written, but has no address to pass on.</summary>
    public bool HasAddress { get; init; } = true;
}

/// <summary>Writes the code of one method: statements over expressions over places, each of a wanted type.</summary>
/// <remarks>
/// Every expression has exactly the type that was asked for. None but literals are constants to the C# compiler, which would otherwise find constant overflows
/// and divisions by zero. Text that is made is whole: names, or in parentheses.
/// </remarks>
internal sealed partial class BodyGenerator
{
    private readonly Universe _universe;
    private readonly Rng _rng;
    private readonly HashSet<string> _literals = [];
    private List<Place> _variables = [];
    private int _level;

    /// <summary>Whether an exception would be caught here, so that code may risk one.</summary>
    private bool _risks;

    /// <summary>How many enclosing loops <c>break</c> and <c>continue</c> may leave.</summary>
    private int _loops;
    private bool _inFinally;

    /// <summary>Whether an index is being made, so that those in it are simple.</summary>
    private bool _indexing;
    private CType? _return;

    /// <summary>Null in a lambda and where <c>return</c> needs something else than a value of <see cref="_return"/>.</summary>
    private Method? _method;

    public BodyGenerator(Universe universe, int level, IEnumerable<Place> variables)
    {
        _universe = universe;
        _rng = universe.Rng;
        _level = level;
        _variables.AddRange(variables);
    }

    /// <summary>The body of a function or method, in braces.</summary>
    public string Body(Method method, int statements)
    {
        _method = method;
        _return = method.Return;
        string outs = string.Concat(method.Parameters.Where(parameter => parameter.Mode == PassMode.Out)
            .Select(parameter => $"{parameter.Name} = {Literal(parameter.Type, 1)};"));
        foreach (Parameter parameter in method.Parameters)
            _variables.Add(new Place(
                parameter.Name,
                parameter.Type,
                parameter.Mode != PassMode.In && parameter.Type is not SpanType && !(method.Recurs && parameter == method.Parameters[0]),
                parameter.Mode == PassMode.Value && parameter.Type is not SpanType));
        if (method.Iterates)
            return $"{{ {Statements(statements, 1)} {Yields()} {SumOfLocals()} }}";
        string bottom = method.Recurs ? $"{method.Parameters[0].Name} <= 0 || " : "";
        string start = $"{outs} if ({bottom}!Run.Go()) {Return(0)}";
        return $"{{ {start} {Statements(statements, 2)} {(method.Recurs ? Recursion(method) : "")} {SumOfLocals()} {Return(2)} }}";
    }

    /// <summary>What a field starts with.</summary>
    public string Value(CType type) => Assignable(type, 2);

    private string Return(int depth)
    {
        if (_return is null)
            return "return;";
        return _method is { ReturnsRef: true } ? $"return ref {ReturnedReference()};" : $"return {Assignable(_return, depth)};";
    }

    /// <summary>What outlives the call: an element of a static array, a static field, or a parameter by reference.</summary>
    private string ReturnedReference()
    {
        string[] places =
        [
            .. _universe.Statics.Where(field => field.Type == _return && !field.IsReadOnly).Select(field => field.Name),
            .. _universe.Statics.Where(field => field.Type is ArrayType { Rank: 1 } array && array.Element == _return).Select(field => $"{field.Name}[{Index()}]"),
            .. _method!.Parameters.Where(parameter => parameter.Mode == PassMode.Ref && parameter.Type == _return).Select(parameter => parameter.Name),
        ];
        return _rng.Of(places);
    }

    private string Recursion(Method method)
    {
        string arguments = string.Join(", ", method.Parameters.Skip(1).Select(parameter => Argument(parameter, 1) ?? Literal(parameter.Type, 0)).Prepend($"Run.Less({method.Parameters[0].Name})"));
        string result = _universe.NewName("v");
        string call = $"var {result} = {method.Name}({arguments});";
        _variables.Add(new Place(result, method.Return!, true));
        return call;
    }

    private string Yields()
    {
        string i = _universe.NewName("i");
        return $"for (int {i} = 0; {i} < {_rng.Between(1, 5)} && Run.Go(); {i}++) {{ yield return {Assignable(_return!, 2)}; {Block(1, 1)} }} yield return {Assignable(_return!, 1)};";
    }

    /// <summary>Some of the variables in scope, into the checksum.</summary>
    private string SumOfLocals() => string.Concat(_variables.Where(_ => _rng.Percent(50)).Take(6).Select(place => Sum(place.Type, place.Text)));

    /// <summary>A statement that adds a value to the checksum; nothing for delegates.</summary>
    /// <param name="text">Read more than once.</param>
    public string Sum(CType type, string text, int depth = 3)
    {
        string item = _universe.NewName("e");
        return depth == 0 ? "" : type switch
        {
            NumericType or BoolType or StringType => $"Run.Add({text});",
            EnumType => $"Run.Add((long){text});",
            AggregateType => $"{text}.Sum();",
            ArrayType array => $"foreach (var {item} in {text}) {{ {Sum(array.Element, item, depth - 1)} }}",
            SpanType span => $"foreach (var {item} in {text}) {{ {Sum(span.Element, item, depth - 1)} }}",
            NullableType nullable => $"if ({text} is {{ }} {item}) {{ {Sum(nullable.Underlying, item, depth - 1)} }} else Run.Add(5);",
            TupleType tuple => string.Concat(tuple.Items.Select((type, i) => Sum(type, $"{text}.Item{i + 1}", depth - 1))),
            _ => "",
        };
    }

    /// <summary>A random place of a type: a variable or static field, or a part of one.</summary>
    private Place? Find(CType type, bool writable = false)
    {
        int count = _variables.Count + _universe.Statics.Count;
        for (int attempt = 0; attempt < 14 && count > 0; attempt++)
        {
            Place? place = Root(_rng.Next(count));
            for (int step = 0; step < 3 && place is not null; step++)
            {
                if (place.Type == type && (!writable || place.IsWritable))
                    return place;
                place = Part(place);
            }
        }
        return null;
    }

    /// <summary>A random place that is a root or a part of one, whatever its type.</summary>
    private Place? FindAny(Func<Place, bool> wanted)
    {
        int count = _variables.Count + _universe.Statics.Count;
        for (int attempt = 0; attempt < 14 && count > 0; attempt++)
        {
            Place? place = Root(_rng.Next(count));
            for (int steps = _rng.Next(3); steps > 0 && place is not null; steps--)
                place = Part(place) ?? place;
            if (place is not null && wanted(place))
                return place;
        }
        return null;
    }

    private Place Root(int index)
    {
        if (index < _variables.Count)
            return _variables[index];
        Field field = _universe.Statics[index - _variables.Count];
        return new Place(field.Name, field.Type, !field.IsReadOnly);
    }

    private Place? Part(Place place)
    {
        switch (place.Type)
        {
            case StructType { Fields.Count: > 0 } type:
                Field field = _rng.Of(type.Fields);
                return new Place($"{place.Text}.{field.Name}", field.Type, place.IsWritable && !field.IsReadOnly) { HasAddress = place.HasAddress && type.HasAlignedFields };
            case ClassType type when type.AllFields.Any():
                field = _rng.Of(type.AllFields.ToList());
                return new Place($"{place.Text}.{field.Name}", field.Type, !field.IsReadOnly);
            case TupleType tuple:
                int item = _rng.Next(tuple.Items.Count);
                return new Place($"{place.Text}.Item{item + 1}", tuple.Items[item], place.IsWritable) { HasAddress = place.HasAddress };
            case ArrayType array:
                return new Place(
                    array.Rank == 1 ? $"{place.Text}[{Index()}]" : $"{place.Text}[{string.Join(", ", Enumerable.Range(0, array.Rank).Select(_ => SmallIndex()))}]",
                    array.Element,
                    true);
            case SpanType span:
                return new Place($"{place.Text}[{Index()}]", span.Element, true);
            default:
                return null;
        }
    }

    /// <summary>An index that every array and span has, or where an exception may be risked, any.</summary>
    private string Index()
    {
        if (_indexing || _rng.Percent(50))
            return _rng.Next(4).ToString();
        _indexing = true;
        string text = Expression(NumericType.Int, 1);
        _indexing = false;
        return _risks && _rng.Percent(25) ? text : $"{text} & 3";
    }

    private string SmallIndex() => _indexing || _rng.Percent(50) ? _rng.Next(2).ToString() : $"{Index()} & 1";

    /// <summary>Runs a generator with other surroundings, and restores those afterwards.</summary>
    private string Within(Func<string> make)
    {
        (bool risks, int loops, bool inFinally, CType? result, Method? method, int level) = (_risks, _loops, _inFinally, _return, _method, _level);
        List<Place> variables = _variables;
        _variables = [.. variables];
        string text = make();
        _variables = variables;
        (_risks, _loops, _inFinally, _return, _method, _level) = (risks, loops, inFinally, result, method, level);
        return text;
    }
}
