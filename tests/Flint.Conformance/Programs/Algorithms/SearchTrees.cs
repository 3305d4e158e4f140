var tree = new Treap<int, string>();
uint random = 12345;
for (int i = 0; i < 60; i++)
{
    random = random * 1664525 + 1013904223;
    int key = (int)(random >> 16) % 40;
    tree[key] = $"v{i}";
}
Console.WriteLine($"{tree.Count} {string.Join(' ', tree.Select(pair => $"{pair.Key}={pair.Value}"))}");
for (int key = -1; key < 41; key += 6)
    Console.Write($"{key}:{(tree.TryGet(key, out string? value) ? value : "-")} floor {tree.Floor(key)?.ToString() ?? "none"}; ");
Console.WriteLine();
int removed = 0;
for (int key = 0; key < 40; key += 3)
    removed += tree.Remove(key) ? 1 : 0;
Console.WriteLine($"{removed} {tree.Count} {string.Join(' ', tree.Select(pair => pair.Key))} {tree.IsOrdered}");

class Treap<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>> where TKey : struct, IComparable<TKey>
{
    sealed class Node(TKey key, TValue value, uint priority)
    {
        public readonly TKey Key = key;
        public readonly uint Priority = priority;
        public TValue Value = value;
        public Node? Left, Right;
    }

    Node? _root;
    uint _seed = 1;

    public int Count { get; private set; }

    public TValue this[TKey key]
    {
        set => Insert(ref _root, key, value);
    }

    public bool IsOrdered => this.Zip(this.Skip(1)).All(pair => pair.First.Key.CompareTo(pair.Second.Key) < 0);

    public bool TryGet(TKey key, out TValue? value)
    {
        for (Node? node = _root; node is not null;)
        {
            int order = key.CompareTo(node.Key);
            if (order == 0)
            {
                value = node.Value;
                return true;
            }
            node = order < 0 ? node.Left : node.Right;
        }
        value = default;
        return false;
    }

    public TKey? Floor(TKey key)
    {
        TKey? best = null;
        for (Node? node = _root; node is not null;)
        {
            if (key.CompareTo(node.Key) >= 0)
            {
                best = node.Key;
                node = node.Right;
            }
            else
                node = node.Left;
        }
        return best;
    }

    public bool Remove(TKey key)
    {
        ref Node? node = ref _root;
        while (node is not null)
        {
            int order = key.CompareTo(node.Key);
            if (order == 0)
            {
                node = Merge(node.Left, node.Right);
                Count--;
                return true;
            }
            if (order < 0)
                node = ref node.Left;
            else
                node = ref node.Right;
        }
        return false;
    }

    void Insert(ref Node? node, TKey key, TValue value)
    {
        if (node is null)
        {
            _seed = _seed * 69069 + 1;
            node = new Node(key, value, _seed);
            Count++;
            return;
        }
        int order = key.CompareTo(node.Key);
        if (order == 0)
            node.Value = value;
        else if (order < 0)
        {
            Insert(ref node.Left, key, value);
            if (node.Left!.Priority > node.Priority)
            {
                Node left = node.Left;
                (node.Left, left.Right) = (left.Right, node);
                node = left;
            }
        }
        else
        {
            Insert(ref node.Right, key, value);
            if (node.Right!.Priority > node.Priority)
            {
                Node right = node.Right;
                (node.Right, right.Left) = (right.Left, node);
                node = right;
            }
        }
    }

    static Node? Merge(Node? left, Node? right)
    {
        if (left is null || right is null)
            return left ?? right;
        if (left.Priority > right.Priority)
        {
            left.Right = Merge(left.Right, right);
            return left;
        }
        right.Left = Merge(left, right.Left);
        return right;
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        var path = new Stack<Node>();
        for (Node? node = _root; node is not null || path.Count > 0;)
        {
            for (; node is not null; node = node.Left)
                path.Push(node);
            node = path.Pop();
            yield return new(node.Key, node.Value);
            node = node.Right;
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
