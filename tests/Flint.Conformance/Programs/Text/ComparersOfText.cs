using System.Globalization;

string[] words = ["b", "A", "a", "B", "_", "Z", "1", "ä", "z", ""];
(string Name, StringComparer Comparer)[] comparers =
[
    ("Ordinal", StringComparer.Ordinal), ("OrdinalIgnoreCase", StringComparer.OrdinalIgnoreCase),
    ("InvariantCulture", StringComparer.InvariantCulture), ("InvariantCultureIgnoreCase", StringComparer.InvariantCultureIgnoreCase),
];
foreach ((string name, StringComparer comparer) in comparers)
    Console.WriteLine($"{name}: {comparer.Equals("a", "A")} {comparer.GetHashCode("a") == comparer.GetHashCode("A")} {Math.Sign(comparer.Compare("a", "a"))} {comparer.Compare(null, "a") < 0}");
Console.WriteLine($"{string.Join(",", words.Order(StringComparer.Ordinal))} {string.Join(",", words.Order(StringComparer.OrdinalIgnoreCase))}");
foreach (StringComparison comparison in Enum.GetValues<StringComparison>())
{
    bool ignores = ((int)comparison & 1) != 0;
    Console.WriteLine($"{comparison} {"aBc".Equals("AbC", comparison)} {"xaBc".EndsWith("ABC", comparison)} {"xaBc".IndexOf("ABC", comparison)} {"aBcabc".LastIndexOf("ABC", comparison)} {"aBc".Replace("B", "-", comparison)} {"aBc".Contains('b', comparison) == ignores} {string.GetHashCode("A", comparison) == string.GetHashCode("a", comparison)} {StringComparer.FromComparison(comparison).Equals("x", "X")}");
}

CompareInfo info = CultureInfo.InvariantCulture.CompareInfo;
Console.WriteLine($"{info.Compare("a", "A", CompareOptions.IgnoreCase)} {info.Compare("a", "b", CompareOptions.Ordinal) < 0} {info.IndexOf("hello", "L", CompareOptions.OrdinalIgnoreCase)} {info.IsPrefix("hello", "HE", CompareOptions.IgnoreCase)} {info.IsSuffix("hello", "lo")} {info.LastIndexOf("hello", "l")}");
Console.WriteLine($"{string.Compare("a", "B", true, CultureInfo.InvariantCulture) < 0} {string.Compare("a", "A", CultureInfo.InvariantCulture, CompareOptions.IgnoreCase)} {string.Compare("xab", 1, "zAB", 1, 2, StringComparison.OrdinalIgnoreCase)} {string.CompareOrdinal("a", "b") < 0} {StringComparer.Create(CultureInfo.InvariantCulture, true).Equals("q", "Q")}");
try
{
    "a".Equals("b", (StringComparison)9);
}
catch (ArgumentException e)
{
    Console.WriteLine(e.ParamName);
}
