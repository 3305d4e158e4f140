namespace Flint.Fuzzing.Generation;

/// <summary>The types, static fields and methods that the code of one unit can use.</summary>
internal sealed class Universe(Rng rng)
{
    /// <summary>Levels of instance methods begin here, those of the functions that they call at <see cref="LeafLevel"/>.</summary>
    public const int InstanceLevel = 1000;

    public const int LeafLevel = 2000;

    /// <summary>Calls no method of the unit.</summary>
    public const int LambdaLevel = 3000;

    private readonly Dictionary<string, CType> _constructed = [];
    private int _names;

    public Rng Rng { get; } = rng;

    public BoolType Bool { get; } = new();

    public StringType String { get; } = new();

    public List<EnumType> Enums { get; } = [];

    public List<StructType> Structs { get; } = [];

    public List<ClassType> Classes { get; } = [];

    public List<InterfaceType> Interfaces { get; } = [];

    /// <summary>Instances of the unit's generic struct and class.</summary>
    public List<AggregateType> GenericInstances { get; } = [];

    public List<Field> Statics { get; } = [];

    public List<Method> Functions { get; } = [];

    public IEnumerable<AggregateType> Aggregates => Structs.Concat<AggregateType>(Classes).Concat(GenericInstances);

    public string NewName(string prefix) => prefix + _names++;

    public CType Array(CType element, int rank = 1) => Constructed(new ArrayType(element, rank));

    public CType Span(CType element) => Constructed(new SpanType(element));

    public CType Nullable(CType underlying) => Constructed(new NullableType(underlying));

    public CType Tuple(params CType[] items) => Constructed(new TupleType(items));

    public CType Func(IReadOnlyList<CType> parameters, CType result) => Constructed(new FuncType(parameters, result));

    public NumericType RandomNumeric() => Rng.Percent(4)
        ? NumericType.Of(NumericKind.Decimal)
        : NumericType.All[Rng.Next((int)NumericKind.Decimal)];

    public NumericType RandomInteger() => NumericType.All[Rng.Next((int)NumericKind.Float)];

    /// <param name="depth">How many times a type may be constructed of others.</param>
    public CType RandomType(int depth = 2)
    {
        int choice = Rng.Next(100);
        return choice switch
        {
            < 46 => RandomNumeric(),
            < 53 => Bool,
            < 60 => String,
            < 64 when Enums.Count > 0 => Rng.Of(Enums),
            < 74 when Structs.Count > 0 => Rng.Of(Structs),
            < 79 when Classes.Count > 0 => Rng.Of(Classes),
            < 82 when Interfaces.Count > 0 => Rng.Of(Interfaces),
            < 85 when GenericInstances.Count > 0 => Rng.Of(GenericInstances),
            < 91 when depth > 0 => Array(RandomType(depth - 1), Rng.Percent(25) ? 2 : 1),
            < 94 when depth > 0 => Nullable(RandomValueType()),
            < 97 when depth > 0 => Tuple([.. Enumerable.Range(0, Rng.Between(2, 3)).Select(_ => RandomType(depth - 1))]),
            < 98 when depth > 1 => Func([.. Enumerable.Range(0, Rng.Next(3)).Select(_ => (CType)RandomNumeric())], RandomType(0)),
            _ => RandomNumeric(),
        };
    }

    private CType RandomValueType() => Rng.Next(10) switch
    {
        0 => Bool,
        1 when Enums.Count > 0 => Rng.Of(Enums),
        2 or 3 when Structs.Count > 0 => Rng.Of(Structs),
        _ => RandomNumeric(),
    };

    private CType Constructed(CType type)
    {
        if (_constructed.TryGetValue(type.Name, out CType? known))
            return known;
        _constructed.Add(type.Name, type);
        return type;
    }
}
