foreach ((string a, string b) in ((string, string)[])[("kitten", "sitting"), ("", "abc"), ("flint", "flint"), ("intention", "execution")])
    Console.WriteLine($"{a}/{b}: distance {EditDistance(a, b)}, common '{CommonSubsequence(a, b)}', substring '{CommonSubstring(a, b)}'");

Console.WriteLine(Knapsack([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15));
Console.WriteLine(string.Join(",", Rising([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9])));
Console.WriteLine($"{Ways(100, [50, 25, 10, 5, 1])} {FewestCoins(63, [1, 5, 10, 21, 25])} {FewestCoins(3, [2, 4])}");
Console.WriteLine(LargestSum([-2, 1, -3, 4, -1, 2, 1, -5, 4]));
for (int n = 0; n <= 90; n += 15)
    Console.Write($"{Fibonacci(n, [])} ");
Console.WriteLine();

static int EditDistance(string a, string b)
{
    var rows = new int[a.Length + 1, b.Length + 1];
    for (int i = 0; i <= a.Length; i++)
        for (int j = 0; j <= b.Length; j++)
            rows[i, j] = i == 0 ? j : j == 0 ? i
                : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
    return rows[a.Length, b.Length];
}

static string CommonSubsequence(string a, string b)
{
    var length = new int[a.Length + 1, b.Length + 1];
    for (int i = a.Length - 1; i >= 0; i--)
        for (int j = b.Length - 1; j >= 0; j--)
            length[i, j] = a[i] == b[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
    var text = new System.Text.StringBuilder();
    for (int i = 0, j = 0; i < a.Length && j < b.Length;)
    {
        if (a[i] == b[j])
        {
            text.Append(a[i]);
            i++;
            j++;
        }
        else if (length[i + 1, j] >= length[i, j + 1])
            i++;
        else
            j++;
    }
    return text.ToString();
}

static string CommonSubstring(string a, string b)
{
    Span<int> row = stackalloc int[b.Length + 1];
    int best = 0, end = 0;
    for (int i = 1; i <= a.Length; i++)
        for (int j = b.Length; j > 0; j--)
        {
            row[j] = a[i - 1] == b[j - 1] ? row[j - 1] + 1 : 0;
            if (row[j] > best)
                (best, end) = (row[j], i);
        }
    return a[(end - best)..end];
}

static int Knapsack((int Weight, int Value)[] items, int capacity)
{
    var best = new int[capacity + 1];
    foreach ((int weight, int value) in items)
        for (int left = capacity; left >= weight; left--)
            best[left] = Math.Max(best[left], best[left - weight] + value);
    return best[capacity];
}

static List<int> Rising(int[] values)
{
    var tails = new List<int>();
    foreach (int value in values)
    {
        int at = tails.BinarySearch(value);
        if (at >= 0)
            continue;
        if (~at == tails.Count)
            tails.Add(value);
        else
            tails[~at] = value;
    }
    return tails;
}

static long Ways(int amount, int[] coins)
{
    var ways = new long[amount + 1];
    ways[0] = 1;
    foreach (int coin in coins)
        for (int i = coin; i <= amount; i++)
            ways[i] += ways[i - coin];
    return ways[amount];
}

static int? FewestCoins(int amount, int[] coins)
{
    var fewest = new int?[amount + 1];
    fewest[0] = 0;
    for (int i = 1; i <= amount; i++)
        foreach (int coin in coins)
            if (coin <= i && fewest[i - coin] + 1 is { } count && !(fewest[i] <= count))
                fewest[i] = count;
    return fewest[amount];
}

static (int Sum, int From, int To) LargestSum(int[] values)
{
    (int Sum, int From, int To) best = (int.MinValue, 0, 0), here = (0, 0, 0);
    for (int i = 0; i < values.Length; i++)
    {
        here = here.Sum > 0 ? (here.Sum + values[i], here.From, i) : (values[i], i, i);
        if (here.Sum > best.Sum)
            best = here;
    }
    return best;
}

static long Fibonacci(int n, Dictionary<int, long> known)
{
    if (n < 2)
        return n;
    if (!known.TryGetValue(n, out long value))
        known[n] = value = Fibonacci(n - 1, known) + Fibonacci(n - 2, known);
    return value;
}
