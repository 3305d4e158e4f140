using System.Collections;

Console.WriteLine($"{Comparer<object>.Default.Compare(1, 2)} {Comparer<object>.Default.Compare("b", "a")} {Comparer<object?>.Default.Compare(null, 1)} {Comparer<object?>.Default.Compare(null, null)}");
Try(() => Comparer<object>.Default.Compare(new object(), new object()));
Try(() => Comparer<object>.Default.Compare(1, "a"));
Try(() => { Array.Sort(new object[] { new(), new() }); return 0; });
Try(() => { Array.Sort(new Plain[] { new(), new() }); return 0; });
Try(() => { new List<Plain> { new(), new() }.Sort(); return 0; });
Try(() => new SortedSet<Plain> { new(), new() }.Count);
Try(() => { Array.Sort(new int[3], (_, _) => throw new FormatException()); return 0; });
Try(() => { Array.Sort(new[] { 3, 1, 2 }, 2, 2); return 0; });
Try(() => Array.BinarySearch(new object[] { "a", "b" }, 1));

Comparer<string> byLength = Comparer<string>.Create((a, b) => a.Length.CompareTo(b.Length));
string[] words = ["ccc", "a", "bb"];
Array.Sort(words, byLength);
Console.WriteLine($"{string.Join(",", words)} {Array.BinarySearch(words, "xx", byLength)} {Array.BinarySearch(words, "xxxx", byLength)}");
Console.WriteLine($"{Comparer.Default.Compare(1, 2)} {Comparer.DefaultInvariant.Compare("a", "a")} {CaseInsensitiveComparer.DefaultInvariant.Compare("A", "a")} {StructuralComparisons.StructuralComparer.Compare(new[] { 1, 2 }, new[] { 1, 3 })}");
Console.WriteLine($"{EqualityComparer<int?>.Default.Equals(1, null)} {EqualityComparer<string>.Default.Equals("a", string.Concat("", "a"))} {EqualityComparer<Plain>.Default.Equals(new(), new())} {StructuralComparisons.StructuralEqualityComparer.Equals(new[] { "a" }, new[] { "a" })}");
var byFirst = EqualityComparer<string>.Create((a, b) => a?[0] == b?[0], s => s[0]);
Console.WriteLine(new[] { "ab", "ac", "ba" }.Distinct(byFirst).Count());
Console.WriteLine($"{ReferenceEqualityComparer.Instance.Equals("a", new string('a', 1))} {Comparer<int?>.Default.Compare(null, -5)} {Comparer<Version>.Default.Compare(new(1, 2), new(1, 10))} {Comparer<bool>.Default.Compare(true, false)}");
Console.WriteLine($"{Comparer<DayOfWeek>.Default.Compare(DayOfWeek.Friday, DayOfWeek.Monday)} {Comparer<(int, string)>.Default.Compare((1, "b"), (1, "a"))} {Comparer<Own>.Default.Compare(new(3), new(1))}");

static void Try(Func<int> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (Exception e)
    {
        Console.WriteLine($"{e.GetType().Name} {e.InnerException?.GetType().Name}");
    }
}

internal sealed class Plain;

internal readonly struct Own(int value) : IComparable
{
    private readonly int _value = value;

    public int CompareTo(object? other) => _value - ((Own)other!)._value;
}
