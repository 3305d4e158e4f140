namespace Flint.Compiler.Analysis;

/// <summary>Which of the app's methods name which others: more than what is called, known before LLVM runs.</summary>
internal sealed class CallGraph
{
    private readonly Dictionary<Node, HashSet<Node>> _callees = [];
    private HashSet<Node>? _circles;

    public void Add(Node? caller, Node callee)
    {
        if (caller is null || !IsOfApp(caller) || !IsOfApp(callee))
            return;
        if (!_callees.TryGetValue(caller, out HashSet<Node>? callees))
            _callees[caller] = callees = [];
        callees.Add(callee);
    }

    /// <summary>Whether any method can come back to itself, so that the depth of the stack depends on data.</summary>
    public bool HasCircle() => WithoutEnds(_callees).Count > 0;

    /// <summary>Whether a method is in a circle, or on a way from one to another.</summary>
    public bool IsInCircle(Node method) => (_circles ??= [.. WithoutEnds(Reversed(WithoutEnds(_callees))).Keys]).Contains(method);

    /// <summary>What is left when methods that nothing calls, or only such methods, are taken away: they are in no circle.</summary>
    private static Dictionary<Node, HashSet<Node>> WithoutEnds(Dictionary<Node, HashSet<Node>> graph)
    {
        Dictionary<Node, int> callers = [];
        foreach (Node callee in graph.Values.SelectMany(callees => callees))
            callers[callee] = callers.GetValueOrDefault(callee) + 1;
        var free = new Stack<Node>(graph.Keys.Where(node => !callers.ContainsKey(node)));
        var left = new Dictionary<Node, HashSet<Node>>(graph);
        while (free.TryPop(out Node? node))
        {
            if (!left.Remove(node, out HashSet<Node>? callees))
                continue;
            foreach (Node callee in callees)
                if (--callers[callee] == 0)
                    free.Push(callee);
        }

        return left;
    }

    private static Dictionary<Node, HashSet<Node>> Reversed(Dictionary<Node, HashSet<Node>> graph)
    {
        var reversed = new Dictionary<Node, HashSet<Node>>();
        foreach ((Node caller, HashSet<Node> callees) in graph)
            foreach (Node callee in callees)
            {
                if (!reversed.TryGetValue(callee, out HashSet<Node>? callers))
                    reversed[callee] = callers = [];
                callers.Add(caller);
            }

        return reversed;
    }

    /// <summary>The class library's circles all have checks that can fail.</summary>
    private static bool IsOfApp(Node node) => node is MethodNode method && method.Method.Declaration.Module.Origin == Metadata.ModuleOrigin.App;
}
