var counts = new Dictionary<string, int>(StringComparer.Ordinal) { ["one"] = 1, ["two"] = 2 };
Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan = counts.GetAlternateLookup<ReadOnlySpan<char>>();
ReadOnlySpan<char> text = "one two three two";
foreach (Range word in text.Split(' '))
    bySpan[text[word]] = bySpan.TryGetValue(text[word], out int count) ? count + 10 : 100;
Console.WriteLine(string.Join(" ", counts.OrderBy(p => p.Key).Select(p => $"{p.Key}={p.Value}")));
Console.WriteLine($"{bySpan.ContainsKey("two")} {bySpan.Remove("two")} {bySpan.ContainsKey("two")} {bySpan.TryAdd("six", 6)} {counts["six"]} {counts.TryGetAlternateLookup<ReadOnlySpan<char>>(out _)}");
var ignoring = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Red" };
HashSet<string>.AlternateLookup<ReadOnlySpan<char>> setBySpan = ignoring.GetAlternateLookup<ReadOnlySpan<char>>();
Console.WriteLine($"{setBySpan.Contains("RED")} {setBySpan.Add("blue")} {setBySpan.Add("BLUE")} {setBySpan.TryGetValue("red", out string? actual)} {actual}");
try
{
    new Dictionary<int, int>().GetAlternateLookup<long>();
}
catch (InvalidOperationException)
{
    Console.WriteLine("no such lookup");
}

var plain = new Dictionary<string, int> { ["a"] = 1 };
Console.WriteLine(plain.GetAlternateLookup<ReadOnlySpan<char>>()["a"]);
