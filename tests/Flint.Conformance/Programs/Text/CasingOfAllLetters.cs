// A checksum over all characters, and the differences that matter.
Console.WriteLine($"{Sum(char.ToUpperInvariant)} {Sum(char.ToLowerInvariant)}");
foreach (string text in (string[])["straße", "ÀÉÎÕÜ", "αβγΣς", "ПРИВЕТ мир", "ıİiI", "ǆǅǄ", "ﬁ", "ᾳ", "ꙁꙀ", "Ⓐⓐ", "Ａａ", "ÿŸ", "µ"])
    Console.WriteLine($"{Codes(text.ToUpperInvariant())} | {Codes(text.ToLowerInvariant())}");
Console.WriteLine($"{"Ärger".Equals("ÄRGER", StringComparison.OrdinalIgnoreCase)} {"Σ".Equals("ς", StringComparison.OrdinalIgnoreCase)} {string.Compare("Я", "я", StringComparison.OrdinalIgnoreCase)} {string.Compare("б", "А", StringComparison.OrdinalIgnoreCase) > 0}");
Console.WriteLine($"{"ΑΒΓ".Contains("βγ", StringComparison.OrdinalIgnoreCase)} {"xПРИ".IndexOf("при", StringComparison.OrdinalIgnoreCase)} {"мир".StartsWith("МИ", StringComparison.InvariantCultureIgnoreCase)} {StringComparer.OrdinalIgnoreCase.GetHashCode("ПРИ") == StringComparer.OrdinalIgnoreCase.GetHashCode("при")}");
var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Größe", "Мир" };
Console.WriteLine($"{words.Contains("GRÖßE")} {words.Contains("МИР")} {words.Contains("GROSSE")}");

static uint Sum(Func<char, char> map)
{
    uint sum = 0;
    for (int c = 0; c <= char.MaxValue; c++)
        sum = sum * 31 + map((char)c);
    return sum;
}

static string Codes(string text) => string.Join(" ", text.Select(c => $"{(int)c:X4}"));
