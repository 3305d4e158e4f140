int pulled = 0;
IEnumerable<int> numbers = Naturals();
Console.WriteLine($"{pulled} {string.Join(' ', numbers.Where(n => n % 3 == 0).Select(n => n * n).TakeWhile(n => n < 400))} {pulled}");
Console.WriteLine($"{numbers.ElementAt(7)} {numbers.First(n => n > 40)} {pulled}");
Console.WriteLine(string.Join(' ', Merge(Powers(2), Powers(3)).Take(12)));
Console.WriteLine(string.Join(' ', Pairs(numbers).Skip(2).Take(4)));
Console.WriteLine(string.Join(' ', Windows([1, 2, 3, 4, 5], 3).Select(window => string.Concat(window))));
Console.WriteLine(string.Join(' ', Primes().Take(15)));
Console.WriteLine(string.Join(' ', RunningTotals([5, -2, 7]).Zip("abc", (total, letter) => $"{letter}{total}")));

IEnumerator<int> one = Naturals().GetEnumerator(), other = numbers.GetEnumerator();
one.MoveNext();
one.MoveNext();
other.MoveNext();
Console.WriteLine($"{one.Current} {other.Current} {ReferenceEquals(numbers.GetEnumerator(), numbers)}");

IEnumerable<int> Naturals()
{
    for (int n = 0; ; n++)
    {
        pulled++;
        yield return n;
    }
}

static IEnumerable<long> Powers(int of)
{
    for (long power = 1; ; power *= of)
        yield return power;
}

static IEnumerable<long> Merge(IEnumerable<long> a, IEnumerable<long> b)
{
    using IEnumerator<long> left = a.GetEnumerator(), right = b.GetEnumerator();
    left.MoveNext();
    right.MoveNext();
    while (true)
    {
        long least = Math.Min(left.Current, right.Current);
        yield return least;
        if (left.Current == least)
            left.MoveNext();
        if (right.Current == least)
            right.MoveNext();
    }
}

static IEnumerable<(T, T)> Pairs<T>(IEnumerable<T> items)
{
    using var walk = items.GetEnumerator();
    while (walk.MoveNext())
    {
        T first = walk.Current;
        if (!walk.MoveNext())
            yield break;
        yield return (first, walk.Current);
    }
}

static IEnumerable<T[]> Windows<T>(IEnumerable<T> items, int size)
{
    var window = new Queue<T>();
    foreach (T item in items)
    {
        window.Enqueue(item);
        if (window.Count > size)
            window.Dequeue();
        if (window.Count == size)
            yield return [.. window];
    }
}

static IEnumerable<int> Primes()
{
    var composites = new Dictionary<int, List<int>>();
    for (int n = 2; ; n++)
    {
        if (!composites.Remove(n, out List<int>? primes))
        {
            yield return n;
            primes = [n];
        }
        foreach (int prime in primes)
        {
            if (!composites.TryGetValue(n + prime, out List<int>? later))
                composites[n + prime] = later = [];
            later.Add(prime);
        }
    }
}

static IEnumerable<int> RunningTotals(IEnumerable<int> values)
{
    int total = 0;
    foreach (int value in values)
        yield return total += value;
}
