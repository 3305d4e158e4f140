namespace Flint.Compiler.Escape;

/// <summary>
/// Which objects of a program outlive the function that makes them: summaries of all functions, callees first, until none grows any more.
/// </summary>
internal sealed class EscapeAnalysis
{
    private readonly Dictionary<string, FunctionAnalysis> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<FunctionAnalysis, HashSet<FunctionAnalysis>> _callers = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _delegateTargets = new(StringComparer.Ordinal);

    private EscapeAnalysis(IrModule module, StackPlacement placement)
    {
        Module = module;
        Placement = placement;
        foreach (IrFunction function in module.Functions)
            _functions.Add(function.Name, new FunctionAnalysis(this, function));
    }

    public IrModule Module { get; }

    public StackPlacement Placement { get; }

    /// <summary>In the order of the text.</summary>
    public IEnumerable<FunctionAnalysis> Functions => Module.Functions.Select(function => _functions[function.Name]);

    public static EscapeAnalysis Of(IrModule module, StackPlacement placement)
    {
        var analysis = new EscapeAnalysis(module, placement);
        analysis.Solve();
        return analysis;
    }

    /// <summary>The analysis of a function, null when it has no body. The caller is analysed again when the function's summary grows.</summary>
    public FunctionAnalysis? Find(string function, FunctionAnalysis caller)
    {
        if (!_functions.TryGetValue(function, out FunctionAnalysis? found))
            return null;
        if (!_callers.TryGetValue(found, out HashSet<FunctionAnalysis>? callers))
            _callers[found] = callers = [];
        callers.Add(caller);
        return found;
    }

    /// <summary>All functions that a delegate whose target has this type can call.</summary>
    public IReadOnlyList<string> DelegateTargets(string type)
    {
        if (!_delegateTargets.TryGetValue(type, out IReadOnlyList<string>? targets))
            _delegateTargets[type] = targets =
                [.. Module.Functions.Where(function => function.Type == type && Module.AddressTaken.Contains(function.Name)).Select(function => function.Name)];
        return targets;
    }

    private void Solve()
    {
        var queue = new Queue<FunctionAnalysis>(CalleesFirst());
        var waiting = new HashSet<FunctionAnalysis>(queue);
        while (queue.TryDequeue(out FunctionAnalysis? function))
        {
            waiting.Remove(function);

            if (!function.Solve() || !_callers.TryGetValue(function, out HashSet<FunctionAnalysis>? callers))
                continue;
            foreach (FunctionAnalysis caller in callers)
                if (waiting.Add(caller))
                    queue.Enqueue(caller);
        }
    }

    private List<FunctionAnalysis> CalleesFirst()
    {
        var order = new List<FunctionAnalysis>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (IrFunction root in Module.Functions)
            Visit(root);
        return order;

        void Visit(IrFunction function)
        {
            if (!seen.Add(function.Name))
                return;
            foreach (IrInstruction instruction in function.Instructions)
                if (instruction.Callee is { } callee && Module.Find(callee) is { } known)
                    Visit(known);
            order.Add(_functions[function.Name]);
        }
    }
}
