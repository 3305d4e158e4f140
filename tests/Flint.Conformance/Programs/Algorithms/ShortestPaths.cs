var graph = new Graph();
foreach ((string from, string to, int length) in (ReadOnlySpan<(string, string, int)>)
    [("a", "b", 7), ("a", "c", 9), ("a", "f", 14), ("b", "c", 10), ("b", "d", 15), ("c", "d", 11), ("c", "f", 2), ("d", "e", 6), ("e", "f", 9), ("x", "y", 1)])
    graph.Connect(from, to, length);

foreach (string goal in (string[])["a", "b", "d", "e", "x"])
    Console.WriteLine(graph.Path("a", goal) is var (length, path) ? $"{goal}: {length} by {string.Join('-', path)}" : $"{goal}: no way");
Console.WriteLine(string.Join(" ", graph.BreadthFirst("a")));
Console.WriteLine(string.Join(" ", graph.DepthFirst("a")));
Console.WriteLine(graph.Components);

class Graph
{
    readonly SortedDictionary<string, List<(string To, int Length)>> _edges = new(StringComparer.Ordinal);

    public void Connect(string a, string b, int length)
    {
        Edges(a).Add((b, length));
        Edges(b).Add((a, length));
    }

    List<(string To, int Length)> Edges(string node)
    {
        if (!_edges.TryGetValue(node, out var edges))
            _edges.Add(node, edges = []);
        return edges;
    }

    public (int Length, List<string> Path)? Path(string from, string to)
    {
        var distance = new Dictionary<string, int> { [from] = 0 };
        var previous = new Dictionary<string, string>();
        var queue = new PriorityQueue<string, int>();
        queue.Enqueue(from, 0);
        while (queue.TryDequeue(out string? node, out int length))
        {
            if (node == to)
                break;
            if (length > distance[node])
                continue;
            foreach ((string next, int step) in Edges(node))
            {
                int through = length + step;
                if (distance.TryGetValue(next, out int known) && known <= through)
                    continue;
                distance[next] = through;
                previous[next] = node;
                queue.Enqueue(next, through);
            }
        }
        if (!distance.TryGetValue(to, out int total))
            return null;
        var path = new List<string> { to };
        while (path[^1] != from)
            path.Add(previous[path[^1]]);
        path.Reverse();
        return (total, path);
    }

    public IEnumerable<string> BreadthFirst(string start)
    {
        var seen = new HashSet<string> { start };
        var queue = new Queue<string>(seen);
        while (queue.TryDequeue(out string? node))
        {
            yield return node;
            foreach ((string next, _) in Edges(node))
                if (seen.Add(next))
                    queue.Enqueue(next);
        }
    }

    public IEnumerable<string> DepthFirst(string start)
    {
        var seen = new HashSet<string>();
        var stack = new Stack<string>([start]);
        while (stack.Count > 0)
        {
            string node = stack.Pop();
            if (!seen.Add(node))
                continue;
            yield return node;
            foreach ((string next, _) in Edges(node))
                stack.Push(next);
        }
    }

    public int Components
    {
        get
        {
            var left = new SortedSet<string>(_edges.Keys, StringComparer.Ordinal);
            int count = 0;
            while (left.Count > 0)
            {
                left.ExceptWith(BreadthFirst(left.Min!));
                count++;
            }
            return count;
        }
    }
}
