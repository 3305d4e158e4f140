namespace Flint.Compiler.Escape;

/// <summary>
/// What the pointers in one function may point to, and which objects outlive it. Instructions are taken in no order: a fact that holds somewhere holds
/// everywhere. What callees do is known from their summaries, which may still grow; <see cref="Solve"/> goes on from where it was.
/// </summary>
internal sealed partial class FunctionAnalysis
{
    /// <summary>A result of several parts, <c>{ ptr, i32 }</c>, is so many values; what comes behind is taken with the last one.</summary>
    private const int MostParts = 4;

    private const int OutsideNumber = 0;

    private static readonly PointerSet s_nothing = new();

    private readonly EscapeAnalysis _program;
    private readonly IrModule _module;
    private readonly List<MemoryObject> _objects = [new(OutsideNumber, MemoryKind.Outside)];
    private readonly Dictionary<string, PointerSet> _globals = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Value, int Part), PointerSet> _values = [];
    private readonly Dictionary<IrInstruction, MemoryObject> _sites = [];
    private readonly PointerSet _outside = new();
    private readonly PointerSet[] _parameters;
    private bool _changed;
    private bool _isSettling;

    public FunctionAnalysis(EscapeAnalysis program, IrFunction function)
    {
        _program = program;
        _module = program.Module;
        Function = function;
        _outside.Add(new Pointer(OutsideNumber, Pointer.Anywhere));
        _parameters = new PointerSet[function.Parameters.Length];
        for (int i = 0; i < _parameters.Length; i++)
        {
            MemoryObject pointee = NewObject(number => new MemoryObject(number, MemoryKind.Parameter) { Parameter = i });
            for (int part = 0; part < MostParts; part++)
                Values(function.Parameters[i].Name, part).Add(new Pointer(pointee.Number, 0));
        }
    }

    public IrFunction Function { get; }

    public EscapeSummary Summary { get; } = new();

    /// <summary>What the function allocates, in the order of the text.</summary>
    public IEnumerable<MemoryObject> Allocations =>
        _objects.Where(item => item.Kind == MemoryKind.Allocation).OrderBy(item => item.Site!.Line);

    public MemoryObject this[int number] => _objects[number];

    public IReadOnlyList<MemoryObject> Objects => _objects;

    /// <summary>Finds all that follows from the callees' present summaries; tells whether the own one grew.</summary>
    public bool Solve()
    {
        if (Summary.IsOpaque)
            return false;
        int size = Summary.Size;
        do
        {
            do
            {
                _changed = false;
                foreach (IrInstruction instruction in Function.Instructions)
                    Transfer(instruction);
                if (Summary.Limit())
                {
                    Abandon();
                    return true;
                }
            }
            while (_changed);

            Settle();
        }
        while (_changed);
        return Summary.Size != size;
    }

    /// <summary>Takes it that everything escapes.</summary>
    private void Abandon()
    {
        foreach (IrInstruction site in Function.Instructions.Where(instruction => Allocators.IsAllocator(instruction.Callee)))
            Escape(ObjectAt(site, MemoryKind.Allocation), new EscapeReason(EscapeKind.TooComplex, Function, site));
    }

    /// <summary>What a value, or one part of it, may point to.</summary>
    public PointerSet Values(string local, int part = 0)
    {
        (int, int) key = (Function.ValueOf(local), Math.Min(part, MostParts - 1));
        if (!_values.TryGetValue(key, out PointerSet? values))
            _values[key] = values = new PointerSet();
        return values;
    }

    public bool MayPointTo(string local, MemoryObject item)
    {
        for (int part = 0; part < MostParts; part++)
            if (_values.TryGetValue((Function.ValueOf(local), part), out PointerSet? values) && values.Contains(item.Number))
                return true;
        return false;
    }

    /// <summary>What an operand may point to.</summary>
    public PointerSet Values(IrOperand operand, int part = 0)
    {
        if (operand.IsLocal)
            return Values(operand.Name!, part);
        if (operand.Name is { } global && _module.Find(global) is not null)
        {
            if (!_globals.TryGetValue(global, out PointerSet? values))
            {
                _globals[global] = values = new PointerSet();
                values.Add(new Pointer(NewObject(number => new MemoryObject(number, MemoryKind.Function) { Function = global }).Number, 0));
            }

            return values;
        }

        bool isPlain = operand.Name is null && (operand.Number is not null || operand.Text is "null" or "poison" or "undef" or "zeroinitializer" or "true" or "false");
        return isPlain ? s_nothing : _outside;
    }

    /// <summary>Once nothing changes any more: what an address that is still not known must be, and which objects have to be on the heap.</summary>
    private void Settle()
    {
        _isSettling = true;
        foreach (IrInstruction instruction in Function.Instructions)
            Transfer(instruction);
        _isSettling = false;
        if (_changed)
            return;
        foreach (MemoryObject item in Allocations.ToArray())
            if (!item.HasEscaped && _program.Placement.ReasonAgainst(this, item) is { } reason)
                Escape(item, reason);
    }

    private MemoryObject NewObject(Func<int, MemoryObject> create)
    {
        MemoryObject item = create(_objects.Count);
        _objects.Add(item);
        return item;
    }

    private MemoryObject ObjectAt(IrInstruction site, MemoryKind kind)
    {
        if (!_sites.TryGetValue(site, out MemoryObject? item))
            _sites[site] = item = NewObject(number => new MemoryObject(number, kind) { Site = site });
        return item;
    }

    private void Add(PointerSet target, PointerSet source, int? moved = 0) => _changed |= target.AddAll(source, moved);

    private void EscapeAll(PointerSet pointers, EscapeReason reason)
    {
        foreach (Pointer pointer in pointers.Pointers.ToArray())
            Escape(_objects[pointer.Object], reason);
    }

    private void Escape(MemoryObject item, EscapeReason reason)
    {
        if (item.HasEscaped || item.Kind is MemoryKind.Outside or MemoryKind.Function)
            return;
        item.Reason = reason;
        _changed = true;
        if (item.Kind == MemoryKind.Parameter)
            Summary.Escaping.Add(item);
        foreach (Pointer content in item.Contents.ToArray())
            Escape(_objects[content.Object], StoredIn(item, item.Stores[content.Object]));
    }

    private EscapeReason StoredIn(MemoryObject holder, IrInstruction store) => new(EscapeKind.StoredInObject, Function, store, Holder: holder);
}
