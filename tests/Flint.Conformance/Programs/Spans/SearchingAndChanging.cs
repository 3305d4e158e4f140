Span<int> numbers = [5, 3, 9, 3, 1, 7, 3];
Console.WriteLine($"{numbers.IndexOf(3)} {numbers.LastIndexOf(3)} {numbers.IndexOf(4)} {numbers.Contains(9)} {numbers.Count(3)} {numbers.IndexOfAny(1, 9)} {numbers.IndexOfAnyExcept(5)} {numbers.IndexOfAnyInRange(6, 8)}");
Console.WriteLine($"{numbers.IndexOf([9, 3])} {numbers.StartsWith([5, 3])} {numbers.EndsWith([3, 7])} {numbers.SequenceEqual([5, 3])} {numbers.SequenceCompareTo([5, 4])} {numbers[1..3].Overlaps(numbers[2..], out int offset)} {offset}");
numbers.Replace(3, 4);
Show(numbers);
numbers[2..5].Reverse();
Show(numbers);
numbers.Sort();
Show(numbers);
Console.WriteLine($"{numbers.BinarySearch(7)} {numbers.BinarySearch(6)} {numbers.CommonPrefixLength([1, 4, 5])}");
numbers.Sort((a, b) => b.CompareTo(a));
Show(numbers);
numbers[..^1].CopyTo(numbers[1..]);
Show(numbers);
numbers.Slice(1, 2).Fill(-1);
numbers[^2..].Clear();
Show(numbers);
Console.WriteLine($"{numbers.Trim(0).Length} {numbers.TryCopyTo(new int[3])} {numbers.ToArray().Length} {numbers.IsEmpty} {Span<int>.Empty.IsEmpty}");
ReadOnlySpan<char> text = "  one,two;;three  ";
Console.WriteLine($"[{text.Trim()}] [{text.TrimStart(" o")}] [{text.TrimEnd()}] {text.IndexOfAny(",;")} {text.ContainsAny('x', ';')} {text.ContainsAnyInRange('a', 'd')}");
Span<Range> ranges = stackalloc Range[5];
int count = text.SplitAny(ranges, ",;", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
for (int i = 0; i < count; i++)
    Console.Write($"<{text[ranges[i]]}>");
foreach (Range range in text.Split(';'))
    Console.Write($"({text[range]})");
Console.WriteLine();
Span<string> keys = ["c", "a", "b"];
Span<int> values = [3, 1, 2];
keys.Sort(values, StringComparer.Ordinal);
Show(values);
foreach (Action action in (Action[])[() => Span<int>.Empty[..1].Clear(), () => new int[2].AsSpan(1, 2).Clear(), () => new int[3].AsSpan().CopyTo(new int[2]), () => _ = new int[1].AsSpan()[1]])
{
    try
    {
        action();
    }
    catch (Exception exception)
    {
        Console.WriteLine(exception.GetType().Name);
    }
}

static void Show(ReadOnlySpan<int> items)
{
    foreach (int item in items)
        Console.Write($"{item} ");
    Console.WriteLine();
}
