namespace Flint.Compiler.Escape;

/// <summary>Calls.</summary>
internal sealed partial class FunctionAnalysis
{
    private static readonly string[] s_intrinsicsWithoutEffect =
    [
        "@llvm.memset.", "@llvm.lifetime.", "@llvm.assume", "@llvm.experimental.noalias", "@llvm.prefetch", "@llvm.donothing", "@llvm.trap", "@llvm.dbg.",
        "@llvm.invariant.", "@llvm.stackrestore", "@llvm.sideeffect",
    ];

    private static readonly string[] s_intrinsicsThatCompute =
    [
        "@llvm.umin.", "@llvm.umax.", "@llvm.smin.", "@llvm.smax.", "@llvm.abs.", "@llvm.ctpop.", "@llvm.ctlz.", "@llvm.cttz.", "@llvm.bswap.", "@llvm.bitreverse.",
        "@llvm.fshl.", "@llvm.fshr.", "@llvm.sadd.", "@llvm.uadd.", "@llvm.ssub.", "@llvm.usub.", "@llvm.smul.", "@llvm.umul.", "@llvm.expect.", "@llvm.objectsize.",
        "@llvm.is.constant.", "@llvm.ptrmask.", "@llvm.fabs.", "@llvm.sqrt.", "@llvm.floor.", "@llvm.ceil.", "@llvm.trunc.", "@llvm.rint.", "@llvm.nearbyint.", "@llvm.copysign.",
        "@llvm.fma.", "@llvm.fmuladd.", "@llvm.minnum.", "@llvm.maxnum.", "@llvm.fptosi.", "@llvm.fptoui.", "@llvm.scmp.", "@llvm.ucmp.", "@llvm.is.fpclass.",
        "@llvm.vector.reduce.", "@llvm.launder.", "@llvm.strip.", "@llvm.sshl.", "@llvm.ushl.", "@llvm.round.", "@llvm.roundeven.", "@llvm.minimum.", "@llvm.maximum.",
    ];

    private static readonly string[] s_intrinsicsThatGiveAddresses = ["@llvm.stacksave", "@llvm.returnaddress", "@llvm.frameaddress", "@llvm.read_register"];

    private void Call(IrInstruction call)
    {
        if (call.Callee is not { } callee)
        {
            Unknown(call);
            return;
        }

        if (Allocators.IsAllocator(callee))
        {
            _changed |= Values(call.Result!).Add(new Pointer(ObjectAt(call, MemoryKind.Allocation).Number, 0));
            return;
        }

        if (callee.StartsWith("@llvm.", StringComparison.Ordinal))
        {
            CallIntrinsic(call, callee);
            return;
        }

        IReadOnlyList<string>? targets = callee[0] == '@' ? [callee] : Targets(call, callee);
        if (targets is null)
        {
            Unknown(call);
            return;
        }

        foreach (string target in targets)
        {
            if (_program.Find(target, this) is { Summary.IsOpaque: false } analysis)
                Apply(call, analysis);
            else
                Unknown(call);
        }
    }

    /// <summary>What a call can reach, of functions with a body.</summary>
    public IEnumerable<FunctionAnalysis> CalleesOf(IrInstruction call)
    {
        if (call.Callee is not { } callee || Allocators.IsAllocator(callee))
            return [];
        return ((callee[0] == '@' ? [callee] : Targets(call, callee)) ?? []).Select(target => _program.Find(target, this)).OfType<FunctionAnalysis>();
    }

    private void CallIntrinsic(IrInstruction call, string name)
    {
        if (name.StartsWith("@llvm.memcpy.", StringComparison.Ordinal) || name.StartsWith("@llvm.memmove.", StringComparison.Ordinal))
        {
            PointerSet targets = Values(call.Operands[0]);
            Copy(targets, Values(call.Operands[1]), call.Operands[2].Number, call);
            if (_isSettling && targets.Count == 0)
                Copy(_outside, Values(call.Operands[1]), call.Operands[2].Number, call);
        }
        else if (s_intrinsicsThatCompute.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            if (call.Type != "i1")
                foreach (IrOperand operand in call.Operands)
                    Add(Values(call.Result!), Values(operand), null);
        }
        else if (s_intrinsicsThatGiveAddresses.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            Add(Values(call.Result!), _outside);
        }
        else if (!s_intrinsicsWithoutEffect.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            Unknown(call);
        }
    }

    /// <summary>The functions that an indirect call can reach: empty while nothing is known of the address, null when it can be any.</summary>
    private IReadOnlyList<string>? Targets(IrInstruction call, string callee)
    {
        PointerSet code = Values(callee);
        string?[] functions = [.. code.Pointers.Select(pointer => _objects[pointer.Object].Function)];
        if (functions.Length > 0 && Array.TrueForAll(functions, function => function is not null))
            return functions!;
        if (call.Metadata.TryGetValue(IrMetadata.Callees, out int node))
            return [.. _module.FunctionsOf(node)];
        if (call.Metadata.ContainsKey(IrMetadata.Delegate))
            return _program.DelegateTargets($"{call.Type}({string.Join(", ", call.Operands.Select(operand => operand.Type))})");
        return functions.Length == 0 && !_isSettling ? [] : null;
    }

    private void Apply(IrInstruction call, FunctionAnalysis callee)
    {
        EscapeSummary summary = callee.Summary;
        var bound = new Dictionary<MemoryObject, PointerSet>();
        foreach (MemoryObject item in summary.Escaping.ToArray())
            EscapeAll(Bind(item), Passed(item));
        foreach ((MemoryObject target, int offset, MemoryObject? source, int sourceOffset) in summary.Stores.ToArray())
        {
            PointerSet values = source is null ? _outside : Moved(Bind(source), sourceOffset);
            PointerSet addresses = Bind(target);
            var reason = new EscapeReason(EscapeKind.Passed, Function, call, callee.Function.Name, source?.Parameter ?? 0);
            Write(addresses, offset, WordSize, values, call, reason);
            if (_isSettling && addresses.Count == 0)
                EscapeAll(values, reason);
        }

        if (call.Result is not { } result || call.Type == "i1")
            return;
        foreach ((int part, MemoryObject? source, int sourceOffset) in summary.Results.ToArray())
            Add(Values(result, part), source is null ? _outside : Moved(Bind(source), sourceOffset));

        EscapeReason Passed(MemoryObject item) =>
            new(EscapeKind.Passed, Function, call, callee.Function.Name, item.Parameter, Inner: item.Reason);

        PointerSet Bind(MemoryObject item)
        {
            if (bound.TryGetValue(item, out PointerSet? known))
                return known;
            PointerSet objects = BoundTo(call, item, Bind);
            bound.Add(item, objects);
            return objects;
        }
    }

    /// <summary>What an object of a callee's analysis is in a call.</summary>
    /// <param name="bind">Gives the same for the object's parent.</param>
    public PointerSet BoundTo(IrInstruction call, MemoryObject item, Func<MemoryObject, PointerSet> bind)
    {
        var objects = new PointerSet();
        if (item.Parent is null)
        {
            if (item.Parameter < call.Operands.Length)
                for (int part = 0; part < PartsOf(call.Operands[item.Parameter].Type); part++)
                    objects.AddAll(Values(call.Operands[item.Parameter], part));
            return objects;
        }

        int? moved = item.Offset == Pointer.Anywhere ? null : item.Offset;
        foreach (Pointer pointer in bind(item.Parent).Pointers.ToArray())
            Read(objects, pointer.Moved(moved), WordSize);
        if (!item.IsSummary)
            return objects;
        bool grows = true;
        while (grows)
        {
            grows = false;
            foreach (Pointer pointer in objects.Pointers.ToArray())
            {
                grows |= objects.Add(pointer with { Offset = Pointer.Anywhere });
                grows |= Read(objects, pointer with { Offset = Pointer.Anywhere }, WordSize);
            }
        }

        return objects;
    }

    private static PointerSet Moved(PointerSet pointers, int offset)
    {
        if (offset == 0)
            return pointers;
        var moved = new PointerSet();
        moved.AddAll(pointers, offset == Pointer.Anywhere ? null : offset);
        return moved;
    }
}
