namespace Flint.Compiler.Analysis;

/// <summary>Which of the app's methods name which others: more than what is called, known before LLVM runs.</summary>
internal sealed class CallGraph
{
    private readonly Dictionary<Node, HashSet<Node>> _callees = [];

    public void Add(Node? caller, Node callee)
    {
        if (caller is null || !IsOfApp(caller) || !IsOfApp(callee))
            return;
        if (!_callees.TryGetValue(caller, out HashSet<Node>? callees))
            _callees[caller] = callees = [];
        callees.Add(callee);
    }

    /// <summary>Whether any method can come back to itself, so that the depth of the stack depends on data.</summary>
    public bool HasCircle()
    {
        // What nothing calls, or only what nothing calls, is in no circle.
        Dictionary<Node, int> callers = [];
        foreach (Node callee in _callees.Values.SelectMany(callees => callees))
            callers[callee] = callers.GetValueOrDefault(callee) + 1;
        var free = new Stack<Node>(_callees.Keys.Where(node => !callers.ContainsKey(node)));
        int left = _callees.Count;
        while (free.TryPop(out Node? node))
        {
            if (!_callees.TryGetValue(node, out HashSet<Node>? callees))
                continue;
            left--;
            foreach (Node callee in callees)
                if (--callers[callee] == 0)
                    free.Push(callee);
        }

        return left > 0;
    }

    /// <summary>The class library's circles all have checks that can fail.</summary>
    private static bool IsOfApp(Node node) => node is MethodNode method && method.Method.Declaration.Module.Origin == Metadata.ModuleOrigin.App;
}
