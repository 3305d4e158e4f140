// params of every kind of collection, and which overload is taken.
Console.WriteLine(Span(1, 2, 3) + Span() + Span(new int[] { 5 }));
Console.WriteLine(List("a", "b"));
Console.WriteLine(Sequence(1, 2) + Sequence(new List<int> { 9 }));
Console.WriteLine(Best(1, 2) + Best() + Best(new int[2]) + Best(1));
Console.WriteLine(Objects() + Objects(null) + Objects(null, null) + Objects(new object[3]) + Objects((object)new object[3]) + Objects(new int[3]));
Console.WriteLine(new Indexed()[1, 2, 3]);
Console.WriteLine(Generic(1, 2) + Generic("a"));
Console.WriteLine(Defaulted(1) + Defaulted(1, 2) + Defaulted(1, 2, 3, 4));
int[] kept = [1, 2];
Change(kept);
Console.WriteLine(kept[0]);

static string Span(params ReadOnlySpan<int> values)
{
    int sum = 0;
    foreach (int value in values)
        sum += value;
    return $"{values.Length}:{sum} ";
}

static string List(params List<string> values)
{
    values.Add("end");
    return string.Join("+", values);
}

static string Sequence(params IEnumerable<int> values) => string.Join("/", values) + " ";

static string Objects(params object[]? values) => values == null ? "null " : values.Length + " ";

static string Generic<T>(params Span<T> values) => typeof(T).Name + values.Length + " ";

static string Defaulted(int first, int second = 7, params int[] rest) => $"{first}{second}{rest.Length} ";

static void Change(params int[] values) => values[0] = 8;

partial class Program
{
    private static string Best(params int[] values) => "array ";

    private static string Best(params ReadOnlySpan<int> values) => "span ";

    private static string Best(int value) => "one ";
}

class Indexed
{
    public int this[params int[] indices] => indices.Length;
}
