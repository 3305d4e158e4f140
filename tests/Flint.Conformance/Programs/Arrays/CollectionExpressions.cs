// Collection expressions: for every kind of target, with spreads, nested, and in the order of their evaluation.
using System.Collections;
using System.Runtime.CompilerServices;

int[] array = [1, 2, 3];
List<int> list = [.. array, 4];
Span<int> span = [.. list, .. array];
ReadOnlySpan<string> texts = ["a", "b"];
IEnumerable<int> sequence = [.. span[..2], 9];
IReadOnlyList<string> readOnly = ["x"];
IList<int> mutable = [1];
mutable.Add(2);
HashSet<int> set = [1, 2, 2, 1];
Console.WriteLine($"{array.Length} {list.Count} {span.Length} {texts.Length} {string.Join(",", sequence)} {readOnly.Count} {mutable.Count} {set.Count}");
int[][] nested = [[1], [], [2, 3]];
Console.WriteLine(nested[2][1] + nested[1].Length);
Bag bag = [1, 2, .. array];
Console.WriteLine(bag);
Built built = [5, 6, .. array];
Console.WriteLine(built.Total);
Console.WriteLine(Count([1, 2, 3]) + Count([]));
int[] ordered = [Loud(1), .. More(), Loud(4)];
Console.WriteLine(ordered.Length);
Console.WriteLine(Choose(true).Length);
object[] mixed = [1, "two", 3.0, null!, .. texts];
Console.WriteLine(mixed.Length);
try
{
    ((IList<string>)readOnly).Add("y");
}
catch (NotSupportedException)
{
    Console.WriteLine("fixed");
}

foreach (int n in (int[])[7, .. from i in array where i != 2 select i * i])
    Console.Write(n + " ");
Console.WriteLine();
LinkedList<char> linked = new((char[])[.. "word"]);
Console.WriteLine(linked.Last!.Value);

static int Count(ReadOnlySpan<int> values) => values.Length * 10;

static int[] Choose(bool flag) => flag ? [1, 2] : [];

static int Loud(int value)
{
    Console.Write($"[{value}]");
    return value;
}

static IEnumerable<int> More()
{
    yield return Loud(2);
    yield return Loud(3);
}

class Bag : IEnumerable<int>
{
    private string _text = "";

    public void Add(int value) => _text += value + ";";

    public IEnumerator<int> GetEnumerator() => throw new InvalidOperationException();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => _text;
}

[CollectionBuilder(typeof(Built), nameof(Create))]
class Built : IEnumerable<int>
{
    public int Total;

    public static Built Create(ReadOnlySpan<int> values)
    {
        var built = new Built();
        foreach (int value in values)
            built.Total += value;
        return built;
    }

    public IEnumerator<int> GetEnumerator() => throw new InvalidOperationException();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
