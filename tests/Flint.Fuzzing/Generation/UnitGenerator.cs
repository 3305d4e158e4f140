using System.Text;

namespace Flint.Fuzzing.Generation;

/// <summary>Makes a program of a seed: types, static fields, functions and a start, in a namespace of its own.</summary>
internal sealed class UnitGenerator
{
    private readonly Universe _universe;
    private readonly Rng _rng;
    private readonly StringBuilder _types = new();
    private readonly StringBuilder _members = new();
    private int _instanceLevel = Universe.InstanceLevel;

    private readonly UnitSize _size;

    private UnitGenerator(ulong seed, UnitSize size)
    {
        _size = size;
        _rng = new Rng(seed);
        _universe = new Universe(_rng);
    }

    /// <returns>C# text that declares namespace <c>Unit…</c> with <c>Start.Begin()</c>.</returns>
    public static string Generate(ulong seed, UnitSize size) => new UnitGenerator(seed, size).Unit($"Unit{seed}");

    /// <summary>A count of parts, more of them in larger units.</summary>
    private int Count(int least, int mostMedium) => _rng.Between(least, Math.Max(least, _size switch
    {
        UnitSize.Small => mostMedium / 2,
        UnitSize.Medium => mostMedium,
        _ => mostMedium * 2,
    }));

    private string Unit(string name)
    {
        for (int i = _rng.Between(1, 2); i > 0; i--)
            AddEnum();
        InterfaceType? contract = _rng.Percent(70) ? NewInterface() : null;
        for (int i = Count(1, 2); i > 0; i--)
            AddStruct(contract);
        for (int i = Count(0, _rng.Percent(50) ? 1 : 2); i > 0; i--)
            AddFamily(contract);
        if (_rng.Percent(40))
            AddRecord();

        // Fields have no interface's type: a value of it could need a value of the field's own.
        if (contract is { Implementations.Count: > 0 })
            _universe.Interfaces.Add(contract);
        if (_rng.Percent(50))
            AddGeneric();
        DeclareFunctions();
        for (int i = Count(2, 6); i > 0; i--)
            AddStatic();
        WriteInstanceMethods();
        foreach (Method function in _universe.Functions)
            _members.Append($"public static {function.Signature} {Generator(function.Level).Body(function, Count(1, 4))}\n");
        string start = Generator(-1).Body(new Method("Begin", null, [], -1), Count(3, 8));
        string sums = string.Concat(_universe.Statics.Select(field => Generator(0).Sum(field.Type, field.Name)));
        start = start[..start.LastIndexOf("return;", StringComparison.Ordinal)] + sums + "}";
        return $$"""
            namespace {{name}}
            {
                using static {{name}}.Start;

                {{_types}}

                class Trouble(int code) : Exception { public int Code => code; }

                class Closing(int code) : IDisposable { public void Dispose() => Run.Add(code); }

                struct ClosingStruct(int code) : IDisposable { public void Dispose() => Run.Add(~code); }

                static class Start
                {
                    {{_members}}

                    public static void Begin() {{start}}
                }
            }

            """;
    }

    private BodyGenerator Generator(int level, IEnumerable<Place>? variables = null) => new(_universe, level, variables ?? []);

    private void AddEnum()
    {
        string name = _universe.NewName("E");
        NumericType underlying = _universe.RandomInteger() is { Kind: not NumericKind.Char } type ? type : NumericType.Int;
        string[] members = [.. Enumerable.Range(0, _rng.Between(2, 5)).Select(i => $"M{i}")];
        string[] values = [.. members.Select(_ => Literals.Numeric(_rng, underlying))];
        _universe.Enums.Add(new EnumType(name, underlying, members));
        string flags = _rng.Percent(20) ? "[Flags] " : "";
        _types.Append($"{flags}enum {name} : {underlying} {{ {string.Join(", ", members.Zip(values.Distinct(), (member, value) => $"{member} = {value}"))} }}\n");
        if (values.Distinct().Count() < members.Length)
            _universe.Enums[^1] = new EnumType(name, underlying, members[..values.Distinct().Count()]);
    }

    private InterfaceType NewInterface()
    {
        var type = new InterfaceType(_universe.NewName("I"));
        for (int i = _rng.Between(1, 2); i > 0; i--)
            type.Methods.Add(NewMethod());
        return type;
    }

    private Method NewMethod() => new(
        _universe.NewName("M"),
        _rng.Percent(15) ? null : SimpleType(),
        [.. Enumerable.Range(0, _rng.Next(3)).Select(_ => new Parameter(_universe.NewName("p"), SimpleType(), PassMode.Value))],
        _instanceLevel++);

    private CType SimpleType()
    {
        CType type = _universe.RandomType(0);
        return type is InterfaceType or ClassType ? NumericType.Int : type;
    }

    private void AddStruct(InterfaceType? contract)
    {
        int kind = _rng.Next(10);
        string name = _universe.NewName("S");
        bool isReadOnly = kind == 0;
        bool isPacked = kind is 1 or 2;
        bool isExplicit = kind == 3;
        bool isRecord = kind is 4 or 5;
        var type = new StructType(name) { IsReadOnly = isReadOnly, IsRecord = isRecord, HasAlignedFields = !isPacked && !isExplicit };
        string attribute = isPacked ? $"[StructLayout(LayoutKind.Sequential, Pack = {_rng.Of([1, 2, 4])})] " : isExplicit ? "[StructLayout(LayoutKind.Explicit)] " : "";
        string fields = "";
        for (int i = 0, count = _rng.Between(1, 5); i < count; i++)
        {
            CType fieldType = isExplicit ? _universe.RandomInteger() : _universe.RandomType(1);
            string offset = isExplicit ? $"[FieldOffset({_rng.Next(7) * (_rng.Percent(30) ? 1 : 4)})] " : "";
            type.Fields.Add(new Field($"F{i}", fieldType, isReadOnly));
            fields += $"{offset}public {(isReadOnly ? "readonly " : "")}{fieldType} F{i};\n";
        }
        InterfaceType[] contracts = contract is not null && _rng.Percent(50) ? [contract] : [];
        if (!isReadOnly)
            type.Methods.Add(NewMethod());
        _universe.Structs.Add(type);
        Finish(type, $"{attribute}{(isReadOnly ? "readonly " : "")}{(isRecord ? "record " : "")}struct {name}", fields, contracts, null);
    }

    private void AddRecord()
    {
        var type = new ClassType(_universe.NewName("R")) { IsRecord = true };
        string fields = "";
        for (int i = 0, count = _rng.Between(1, 4); i < count; i++)
        {
            CType fieldType = _universe.RandomNumeric();
            type.Fields.Add(new Field($"F{i}", fieldType, false));
            fields += $"public {fieldType} F{i};\n";
        }
        _universe.Classes.Add(type);
        Finish(type, $"record class {type}", fields, [], null);
    }

    /// <summary>A base class, sometimes abstract, with one to three classes derived of it.</summary>
    private void AddFamily(InterfaceType? contract)
    {
        var root = new ClassType(_universe.NewName("C")) { IsAbstract = _rng.Percent(30) };
        string fields = ClassFields(root);
        for (int i = _rng.Between(1, 2); i > 0; i--)
            root.Methods.Add(NewMethod());
        InterfaceType[] contracts = contract is not null && _rng.Percent(60) ? [contract] : [];
        for (int i = Count(root.IsAbstract ? 1 : 0, 2); i > 0; i--)
            root.Derived.Add(new ClassType(_universe.NewName("C")) { Base = root });
        Finish(root, $"{(root.IsAbstract ? "abstract " : "")}class {root}", fields, contracts, null);
        foreach (ClassType derived in root.Derived)
        {
            fields = ClassFields(derived);
            Finish(derived, $"{(_rng.Percent(30) ? "sealed " : "")}class {derived}", fields, [], root);
        }
        _universe.Classes.Add(root);
        _universe.Classes.AddRange(root.Derived);
    }

    private string ClassFields(ClassType type)
    {
        string fields = "";
        for (int i = 0, count = _rng.Between(0, 3); i < count; i++)
        {
            Field field = new(_universe.NewName("F"), _universe.RandomType(1), false);
            type.Fields.Add(field);
            fields += $"public {field.Type} {field.Name};\n";
        }
        return fields;
    }

    /// <summary>A generic struct and class, with instances over some types.</summary>
    private void AddGeneric()
    {
        string pair = _universe.NewName("Pair");
        string box = _universe.NewName("Box");
        _types.Append($$"""
            struct {{pair}}<T1, T2>(T1 a, T2 b)
            {
                public T1 A = a;
                public T2 B = b;

                public void Sum() { Run.Add(typeof(T1) == typeof(int)); if (A is int n) Run.Add(n); Run.Add(B is null); Run.Add(EqualityComparer<T1>.Default.Equals(A, A)); }
            }

            class {{box}}<T>(T value)
            {
                public T Value = value;

                public virtual void Sum() { if (Value is IConvertible) Run.Add(3); if (Value is long n) Run.Add(n); if (Value is byte b) Run.Add(b); }

                public virtual T Exchange(T other) { T old = Value; Value = other; return old; }
            }

            """);
        for (int i = _rng.Between(1, 3); i > 0; i--)
        {
            CType first = _universe.RandomType(1);
            if (_rng.Percent(50))
            {
                CType second = _universe.RandomType(0);
                AddInstance(new StructType($"{pair}<{first}, {second}>"), [new Field("A", first, false), new Field("B", second, false)], []);
            }
            else
            {
                AddInstance(new ClassType($"{box}<{first}>"), [new Field("Value", first, false)], [new Method("Exchange", first, [new Parameter("other", first, PassMode.Value)], _instanceLevel++)]);
            }
        }
    }

    private void AddInstance(AggregateType type, Field[] fields, Method[] methods)
    {
        if (_universe.GenericInstances.Any(known => known.Name == type.Name))
            return;
        type.Fields.AddRange(fields);
        type.Methods.AddRange(methods);
        _universe.GenericInstances.Add(type);
    }

    private readonly List<(AggregateType Type, string Head, string Fields, InterfaceType[] Contracts, ClassType? Root)> _unfinished = [];

    /// <summary>Methods are written when all that they can use is known.</summary>
    private void Finish(AggregateType type, string head, string fields, InterfaceType[] contracts, ClassType? root)
    {
        foreach (InterfaceType contract in contracts)
            if (type is not ClassType { IsAbstract: true })
                contract.Implementations.Add(type);
        _unfinished.Add((type, head, fields, contracts, root));
    }

    private void WriteInstanceMethods()
    {
        foreach ((AggregateType type, string head, string fields, InterfaceType[] contracts, ClassType? root) in _unfinished)
        {
            IReadOnlyList<Field> all = type is ClassType class1 ? [.. class1.AllFields] : type.Fields;
            string[] bases = [.. root is null ? [] : (string[])[root.Name], .. contracts.Select(contract => contract.Name)];
            string parameters = string.Join(", ", all.Select(field => $"{field.Type} {field.Name.ToLowerInvariant()}"));
            string baseCall = root is null ? "" : $" : base({string.Join(", ", root.AllFields.Select(field => field.Name.ToLowerInvariant()))})";
            string assignments = string.Concat(type.Fields.Select(field => $"{field.Name} = {field.Name.ToLowerInvariant()}; "));
            string constructor = parameters.Length == 0 && type is StructType ? "" : $"public {type.Name}({parameters}){baseCall} {{ {assignments} }}";
            BodyGenerator summing = Generator(Universe.LambdaLevel);
            string sums = string.Concat(type.Fields.Select(field => summing.Sum(field.Type, field.Name)));
            bool isClass = type is ClassType { IsRecord: false };
            string sum = $"public {(isClass ? root is null ? "virtual " : "override " : "")}void Sum() {{ {(root is null ? $"Run.Add({_rng.Next(100)});" : "base.Sum();")} {sums} }}";
            string methods = string.Concat(
                (root?.Methods ?? type.Methods).Where(_ => root is null || _rng.Percent(70)).Select(method => InstanceMethod(type, method, isClass ? root is null ? "virtual " : "override " : ""))
                .Concat(contracts.SelectMany(contract => contract.Methods).Select(method => InstanceMethod(type, method, isClass && _rng.Percent(50) ? "virtual " : ""))));
            _types.Append($"{head}{(bases.Length == 0 ? "" : " : " + string.Join(", ", bases))}\n{{\n{fields}\n{constructor}\n{sum}\n{methods}\n}}\n");
        }
        foreach (InterfaceType contract in _unfinished.SelectMany(type => type.Contracts).Distinct())
            _types.Append($"interface {contract} {{ {string.Concat(contract.Methods.Select(method => method.Signature + "; "))} }}\n");
    }

    private string InstanceMethod(AggregateType type, Method method, string modifier)
    {
        IEnumerable<Field> fields = type is ClassType class1 ? class1.AllFields : type.Fields;
        bool isStruct = type is StructType;
        BodyGenerator body = Generator(method.Level, fields.Select(field => new Place(field.Name, field.Type, !field.IsReadOnly, IsCapturable: !isStruct) { HasAddress = type is not StructType { HasAlignedFields: false } }));
        return $"public {modifier}{method.Signature} {body.Body(method, Count(0, 2))}\n";
    }

    private void DeclareFunctions()
    {
        int count = Count(1, 5);
        int leaves = count / 2;
        for (int i = 0; i < count; i++)
        {
            int level = i < count - leaves ? i : Universe.LeafLevel + i;
            string name = _universe.NewName("M");
            var parameters = new List<Parameter>();
            for (int parameter = _rng.Next(4); parameter > 0; parameter--)
            {
                PassMode mode = _rng.Next(10) switch { 0 or 1 => PassMode.Ref, 2 => PassMode.Out, 3 => PassMode.In, _ => PassMode.Value };
                CType type = mode == PassMode.Value && _rng.Percent(8) ? _universe.Span(_universe.RandomNumeric()) : _universe.RandomType();
                parameters.Add(new Parameter(_universe.NewName("p"), type, mode));
            }
            CType result = _universe.RandomType();
            _universe.Functions.Add(_rng.Next(10) switch
            {
                0 => new Method(name, null, parameters, level),
                1 or 2 => new Method(name, result, [.. parameters.Where(parameter => parameter is { Mode: PassMode.Value, Type: not SpanType })], level) { Iterates = true },
                3 => new Method(name, NumericType.Int, [.. parameters, new Parameter(_universe.NewName("p"), NumericType.Int, PassMode.Ref)], level) { ReturnsRef = true },
                4 => new Method(name, result, [new Parameter(_universe.NewName("p"), NumericType.Int, PassMode.Value), .. parameters.Where(parameter => parameter is { Mode: PassMode.Value or PassMode.In, Type: not SpanType })], level) { Recurs = true },
                _ => new Method(name, result, parameters, level),
            });
        }
    }

    private void AddStatic()
    {
        CType type = _universe.RandomType();
        bool isReadOnly = _rng.Percent(20);
        string name = "Start." + _universe.NewName("s_");
        string value = Generator(Universe.LambdaLevel).Value(type);
        _members.Append($"public static {(isReadOnly ? "readonly " : "")}{type} {name["Start.".Length..]} = {value};\n");
        _universe.Statics.Add(new Field(name, type, isReadOnly));
    }
}
