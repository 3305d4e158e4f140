var lru = new LeastRecentlyUsed<string, int>(3);
lru.Evicted += (key, value) => Console.Write($"-{key}:{value} ");
foreach (string key in "a b c a d e a f b".Split(' '))
    Console.Write($"{key}{lru.GetOrAdd(key, static key => key[0])} ");
Console.WriteLine($"| {string.Join(' ', lru.Keys)} {lru.Hits}/{lru.Misses}");

var filter = new BloomFilter(256);
foreach (string word in (string[])["flint", "risc", "five"])
    filter.Add(word);
Console.WriteLine($"{filter.MayContain("flint")} {filter.MayContain("risc")} {filter.MayContain("cisc")} {filter.Bits}");

var union = new DisjointSets(10);
foreach ((int a, int b) in ((int, int)[])[(0, 1), (2, 3), (1, 3), (5, 6), (0, 3)])
    Console.Write($"{union.Join(a, b)} ");
Console.WriteLine($"{union.Same(0, 2)} {union.Same(0, 5)} {union.Count}");

var sums = new FenwickTree(8);
for (int i = 0; i < 8; i++)
    sums.Add(i, i * i);
sums.Add(3, -9);
Console.WriteLine($"{sums.Sum(0)} {sums.Sum(4)} {sums.Sum(8)} {sums.Sum(2, 6)}");

sealed class LeastRecentlyUsed<TKey, TValue>(int capacity) where TKey : notnull
{
    readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    readonly LinkedList<(TKey Key, TValue Value)> _order = new();

    public event Action<TKey, TValue>? Evicted;

    public int Hits { get; private set; }

    public int Misses { get; private set; }

    public IEnumerable<TKey> Keys => _order.Select(entry => entry.Key);

    public TValue GetOrAdd(TKey key, Func<TKey, TValue> make)
    {
        if (_nodes.TryGetValue(key, out var node))
        {
            Hits++;
            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value.Value;
        }
        Misses++;
        if (_nodes.Count == capacity)
        {
            (TKey oldest, TValue old) = _order.Last!.Value;
            _order.RemoveLast();
            _nodes.Remove(oldest);
            Evicted?.Invoke(oldest, old);
        }
        TValue value = make(key);
        _nodes[key] = _order.AddFirst((key, value));
        return value;
    }
}

sealed class BloomFilter(int size)
{
    readonly System.Collections.BitArray _bits = new(size);

    public int Bits
    {
        get
        {
            int count = 0;
            foreach (bool bit in _bits)
                count += bit ? 1 : 0;
            return count;
        }
    }

    public void Add(string word)
    {
        foreach (int place in Places(word))
            _bits[place] = true;
    }

    public bool MayContain(string word) => Places(word).All(place => _bits[place]);

    IEnumerable<int> Places(string word)
    {
        foreach (uint seed in (uint[])[17, 31, 131])
            yield return (int)(word.Aggregate(seed, (hash, character) => unchecked(hash * seed + character)) % (uint)_bits.Length);
    }
}

sealed class DisjointSets(int count)
{
    readonly int[] _parent = [.. Enumerable.Range(0, count)];

    public int Count { get; private set; } = count;

    int Find(int item) => _parent[item] == item ? item : _parent[item] = Find(_parent[item]);

    public bool Same(int a, int b) => Find(a) == Find(b);

    public bool Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a == b)
            return false;
        _parent[a] = b;
        Count--;
        return true;
    }
}

sealed class FenwickTree(int count)
{
    readonly int[] _sums = new int[count + 1];

    public void Add(int index, int value)
    {
        for (index++; index < _sums.Length; index += index & -index)
            _sums[index] += value;
    }

    public int Sum(int end)
    {
        int sum = 0;
        for (; end > 0; end &= end - 1)
            sum += _sums[end];
        return sum;
    }

    public int Sum(int start, int end) => Sum(end) - Sum(start);
}
