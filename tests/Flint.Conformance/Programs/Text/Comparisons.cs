string[] words = ["apple", "Apple", "banana", "", "Äpfel", "apple pie", "zebra", "éclair"];
foreach (string a in words)
{
    foreach (string b in words)
        Console.Write($"{Math.Sign(string.CompareOrdinal(a, b)),3}{Math.Sign(string.Compare(a, b, StringComparison.OrdinalIgnoreCase)),3}{(a == b ? " =" : "  ")}");
    Console.WriteLine();
}
Console.WriteLine(string.Compare(null, "a", StringComparison.Ordinal) + " " + string.Compare("a", null, StringComparison.Ordinal) + " " + string.Compare(null, null, StringComparison.Ordinal));
Console.WriteLine(string.Equals(null, null) + " " + string.Equals("a", null) + " " + "a".Equals((object)"a") + " " + "a".Equals("A", StringComparison.OrdinalIgnoreCase));
Console.WriteLine(string.CompareOrdinal("abcdef", 2, "xxcdxx", 2, 2) + " " + Math.Sign(string.Compare("abc", 1, "ABD", 1, 2, StringComparison.OrdinalIgnoreCase)));
Array.Sort(words, StringComparer.Ordinal);
Console.WriteLine(string.Join(" ", words));
Array.Sort(words, StringComparer.OrdinalIgnoreCase);
Console.WriteLine(string.Join(" ", words.Skip(2)));
Console.WriteLine(StringComparer.OrdinalIgnoreCase.Equals("x", "X") + " " + (StringComparer.OrdinalIgnoreCase.GetHashCode("abc") == StringComparer.OrdinalIgnoreCase.GetHashCode("ABC")) + " " + StringComparer.Ordinal.Compare("a", "b"));
Console.WriteLine(string.IsNullOrEmpty("") + " " + string.IsNullOrWhiteSpace(" \t") + " " + string.IsNullOrWhiteSpace("a"));
