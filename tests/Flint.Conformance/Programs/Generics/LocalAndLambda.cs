Console.WriteLine(string.Join(",", Map([1, 2, 3], n => "n" + n)));
Console.WriteLine(Fold(["a", "b"], 0, (sum, text) => sum + text.Length));
Console.WriteLine(Counted<string>());
Console.WriteLine(Compose<int, int, string>(n => n + 1, n => "=" + n)(4));
Func<int, Func<int, int>> add = a => b => a + b;
Console.WriteLine(add(2)(3));
Console.WriteLine(Memo<int, string>(n => "v" + n)(3));

static List<TOut> Map<TIn, TOut>(IEnumerable<TIn> items, Func<TIn, TOut> convert)
{
    var result = new List<TOut>();
    foreach (TIn item in items)
        Add(convert(item));
    return result;

    void Add(TOut value) => result.Add(value);
}

static TSum Fold<T, TSum>(T[] items, TSum start, Func<TSum, T, TSum> step)
{
    TSum sum = start;
    Array.ForEach(items, item => sum = step(sum, item));
    return sum;
}

static string Counted<T>()
{
    int count = 0;
    return Next<int>() + Next<T>();

    string Next<TInner>() => typeof(TInner).Name + typeof(T).Name + count++ + " ";
}

static Func<TA, TC> Compose<TA, TB, TC>(Func<TA, TB> first, Func<TB, TC> second) => value => second(first(value));

static Func<TKey, TValue> Memo<TKey, TValue>(Func<TKey, TValue> make)
    where TKey : notnull
{
    var known = new Dictionary<TKey, TValue>();
    return key => known.TryGetValue(key, out TValue? value) ? value : known[key] = make(key);
}
