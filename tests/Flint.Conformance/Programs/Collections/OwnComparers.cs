var byLength = Comparer<string>.Create((a, b) => a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(a, b));
string[] words = ["pear", "fig", "apple", "kiwi", "Fig", "date", "banana"];
Console.WriteLine(string.Join(' ', words.Order(byLength)));
Array.Sort(words, byLength);
Console.WriteLine($"{string.Join(' ', words)} {Array.BinarySearch(words, "kiwi", byLength)} {~Array.BinarySearch(words, "plum", byLength)}");
var set = new SortedSet<string>(words, byLength);
Console.WriteLine($"{set.Min} {set.Max} {string.Join(' ', set.GetViewBetween("date", "zzzz"))} {set.Add("figs")} {set.Contains("FIG")}");
var folded = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
foreach (string word in words)
    folded[word] = folded.GetValueOrDefault(word) + 1;
Console.WriteLine($"{folded.Count} {folded["FIG"]} {folded.Comparer.Equals("a", "A")}");
var points = new HashSet<(int X, int Y)>(new Modulo(10)) { (1, 2), (11, 22), (3, 4), (13, 5) };
Console.WriteLine($"{points.Count} {points.Contains((91, -8))} {string.Join(' ', points)}");
var versions = new List<Version> { new(1, 10), new(1, 2, 3), new(1, 2), new(0, 9) };
versions.Sort();
Console.WriteLine(string.Join(' ', versions));
versions.Sort((a, b) => -a.CompareTo(b));
Console.WriteLine($"{string.Join(' ', versions)} {versions.Max()} {versions.MinBy(version => version.Minor)}");
Console.WriteLine($"{Comparer<int>.Default.Compare(3, 5)} {EqualityComparer<string>.Default.Equals(null, null)} {StringComparer.Ordinal.Compare("a", "B")} {Comparer<Temperature>.Default.Compare(new(5), new(2))}");
var queue = new PriorityQueue<string, Temperature>(Comparer<Temperature>.Create((a, b) => b.CompareTo(a)));
foreach ((string name, int degrees) in (ReadOnlySpan<(string, int)>)[("mild", 15), ("hot", 35), ("cold", -5)])
    queue.Enqueue(name, new Temperature(degrees));
while (queue.TryDequeue(out string? name, out Temperature degrees))
    Console.Write($"{name} {degrees} ");
Console.WriteLine();
Console.WriteLine(string.Join(' ', new[] { 3, 1, 2 }.OrderBy(n => n, Comparer<int>.Create((a, b) => b - a)).ThenBy(n => n)));
Console.WriteLine($"{new[] { 1, 2 }.SequenceEqual([11, 12], new LastDigit())} {string.Join(' ', new[] { 1, 11, 2, 21 }.Distinct(new LastDigit()))} {string.Join(' ', new[] { 5, 15, 6 }.GroupBy(n => n, new LastDigit()).Select(group => group.Count()))}");

readonly record struct Temperature(int Degrees) : IComparable<Temperature>
{
    public int CompareTo(Temperature other) => Degrees.CompareTo(other.Degrees);

    public override string ToString() => $"{Degrees}°";
}

sealed class Modulo(int by) : IEqualityComparer<(int X, int Y)>
{
    public bool Equals((int X, int Y) a, (int X, int Y) b) => Rest(a.X) == Rest(b.X) && Rest(a.Y) == Rest(b.Y);

    public int GetHashCode((int X, int Y) point) => HashCode.Combine(Rest(point.X), Rest(point.Y));

    int Rest(int value) => (value % by + by) % by;
}

sealed class LastDigit : EqualityComparer<int>
{
    public override bool Equals(int a, int b) => a % 10 == b % 10;

    public override int GetHashCode(int value) => value % 10;
}
