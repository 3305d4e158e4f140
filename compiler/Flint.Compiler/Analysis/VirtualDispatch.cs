using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>
/// Which code virtual and interface calls can reach: each method that is called virtually, against each type that is really created.
/// </summary>
public sealed class VirtualDispatch(Program program)
{
    private readonly Dictionary<MethodDesc, SlotUse> _slots = [];
    private readonly List<TypeDesc> _types = [];
    private readonly HashSet<TypeDesc> _known = [];

    /// <summary>Types with instances, in order of discovery.</summary>
    public IReadOnlyList<TypeDesc> ConstructedTypes => _types;

    public bool IsConstructed(TypeDesc type) => _known.Contains(type);

    /// <summary>Slots that are called, in ordinal order.</summary>
    public IEnumerable<(MethodDesc Slot, IReadOnlyDictionary<TypeDesc, Node> Targets)> Slots =>
        _slots.OrderBy(entry => entry.Key.Name, StringComparer.Ordinal)
            .Select(entry => (entry.Key, (IReadOnlyDictionary<TypeDesc, Node>)entry.Value.Targets));

    /// <summary>The code that each created type runs for a slot.</summary>
    public IReadOnlyDictionary<TypeDesc, Node> Targets(MethodDesc slot) => _slots[slot].Targets;

    /// <summary>Notes a virtual call of a slot; <see cref="VirtualMethodResolver.SlotOf"/> has been applied for classes.</summary>
    public void Use(MethodDesc slot, Node caller)
    {
        if (_slots.ContainsKey(slot))
            return;
        var use = new SlotUse(caller);
        _slots.Add(slot, use);
        for (int i = 0; i < _types.Count; i++)
            Connect(slot, use, _types[i]);
    }

    /// <summary>Notes that instances of a type exist: a class, an array, or a boxed value type.</summary>
    public void Construct(TypeDesc type)
    {
        if (!_known.Add(type))
            return;
        _types.Add(type);
        foreach ((MethodDesc slot, SlotUse use) in _slots.ToArray())
            Connect(slot, use, type);
    }

    private void Connect(MethodDesc slot, SlotUse use, TypeDesc type)
    {
        // Only objects with a finalizer are ever asked for it.
        if (slot == program.Context.Finalizer && type is not DefType { HasFinalizer: true })
            return;
        if (Resolve(slot, type) is not { } target)
            return;
        string reason = $"calls {slot}, which on {type} is";
        if (target.Signature.HasThis && type.IsValueType && target.Owner.IsValueType)
            use.Targets[type] = program.Require(new UnboxingThunk(program, target), use.Caller, reason);
        else if (SyntheticMethods.TryCreate(target, type) is { } synthetic)
            use.Targets[type] = program.Require(synthetic, use.Caller, reason);
        else
            use.Targets[type] = program.RequireMethod(target, use.Caller, reason);
    }

    /// <summary>The method that a type runs for a slot, or null when the type has none.</summary>
    public MethodDesc? Resolve(MethodDesc slot, TypeDesc type)
    {
        VirtualMethodResolver virtuals = program.Context.Virtuals;
        if (type is ArrayType array)
        {
            if (slot.Owner.IsInterface && VirtualMethodResolver.IsArrayInterface(slot.Owner))
                return virtuals.IsAssignable(array, slot.Owner) ? ArrayInterfaceMethod(slot) : null;
            return virtuals.IsAssignable(program.Context.WellKnown.Array, slot.Owner)
                ? virtuals.Resolve(slot, program.Context.WellKnown.Array)
                : null;
        }

        return type is DefType definition && virtuals.IsAssignable(definition, slot.Owner) ? virtuals.Resolve(slot, definition) : null;
    }

    /// <summary>corelib implements the collection interfaces of T[] as static methods of a generic class.</summary>
    private MethodDesc ArrayInterfaceMethod(MethodDesc slot)
    {
        DefType open = program.Context.WellKnown.Get("Flint.Runtime.ArrayInterfaces`1");
        DefType owner = program.Context.GetInstance(open.Declaration, slot.Owner.Arguments);
        foreach (MethodDeclaration candidate in owner.Declaration.FindMethods(slot.Declaration.Name))
        {
            MethodDesc method = program.Context.GetMethod(owner, candidate);
            if (method.Signature.Parameters.AsSpan()[1..].SequenceEqual(slot.Signature.Parameters.AsSpan())
                && method.Signature.ReturnType == slot.Signature.ReturnType)
                return method;
        }

        throw new BuildErrorException($"{slot} is not supported on arrays yet");
    }

    private sealed class SlotUse(Node caller)
    {
        public Node Caller { get; } = caller;

        public Dictionary<TypeDesc, Node> Targets { get; } = [];
    }
}
