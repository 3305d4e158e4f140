var tree = new Node<string>("root") { new("a") { new("a1"), new("a2") { new("a2x") } }, new("b"), new("c") { new("c1") } };
Console.WriteLine(string.Join(' ', tree.Preorder()));
Console.WriteLine(string.Join(' ', tree.Postorder()));
Console.WriteLine(string.Join(' ', tree.ByLevel().Select(level => $"[{string.Join(',', level)}]")));
Console.WriteLine(string.Join(' ', tree.Paths().Select(path => string.Join('/', path))));
Console.WriteLine($"{tree.Find(value => value.EndsWith('x'))?.Value} {tree.Find(value => value == "z")?.Value ?? "none"} {Node<string>.Visited}");
foreach (var (depth, value) in tree.WithDepth())
    Console.WriteLine(new string(' ', depth * 2) + value);

class Node<T>(T value) : IEnumerable<Node<T>>
{
    readonly List<Node<T>> _children = [];

    public static int Visited { get; private set; }

    public T Value { get; } = value;

    public void Add(Node<T> child) => _children.Add(child);

    public IEnumerator<Node<T>> GetEnumerator() => _children.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public IEnumerable<T> Preorder()
    {
        yield return Value;
        foreach (Node<T> child in this)
            foreach (T item in child.Preorder())
                yield return item;
    }

    public IEnumerable<T> Postorder() => _children.SelectMany(child => child.Postorder()).Append(Value);

    public IEnumerable<IReadOnlyList<T>> ByLevel()
    {
        for (List<Node<T>> level = [this]; level.Count > 0; level = [.. level.SelectMany(node => node)])
            yield return level.ConvertAll(node => node.Value);
    }

    public IEnumerable<IEnumerable<T>> Paths() => _children is [] ? [[Value]] : _children.SelectMany(child => child.Paths()).Select(path => path.Prepend(Value));

    public IEnumerable<(int Depth, T Value)> WithDepth(int depth = 0)
    {
        yield return (depth, Value);
        foreach (Node<T> child in _children)
            foreach (var inner in child.WithDepth(depth + 1))
                yield return inner;
    }

    public Node<T>? Find(Predicate<T> match)
    {
        Visited++;
        if (match(Value))
            return this;
        foreach (Node<T> child in _children)
            if (child.Find(match) is { } found)
                return found;
        return null;
    }
}
