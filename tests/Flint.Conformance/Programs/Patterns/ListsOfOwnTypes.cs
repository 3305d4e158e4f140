// List patterns on types that have a length, an indexer and a slice of their own.
var line = new Line(1, 2, 3, 4);
Console.WriteLine(line is [1, .., 4]);
Console.WriteLine(line is [_, var second, ..] ? second : -1);
Console.WriteLine(line is [.., > 3]);
Console.WriteLine(line is [1, .. var middle, 4] ? middle.Count : -1);
Console.WriteLine(Describe(new Line()) + Describe(new Line(5)) + Describe(new Line(5, 6)) + Describe(new Line(1, 2, 1)));
Console.WriteLine("radar" is ['r', .. "ada", 'r']);
Console.WriteLine(new int[] { 1, 2, 3 } is [var a, .. { Length: 2 } rest] && rest[0] == a + 1);
Console.WriteLine(((int, int)[])[(1, 2), (3, 4)] is [(_, 2), (3, _)]);
Console.WriteLine(new List<string?> { "a", null } is ["a", null]);
Console.WriteLine((int[]?)null is []);
Span<int> span = [1, 2, 3];
Console.WriteLine(span is [.., 2, _]);
Console.WriteLine(new object[] { 1, "two", new[] { 3 } } is [int, string { Length: 3 }, int[] and [3]]);

static string Describe(Line line) => line switch
{
    [] => "none ",
    [var only] => $"one {only} ",
    [var first, .., var last] when first == last => $"around {first} ",
    [_, ..] => "many ",
};

class Line(params int[] values)
{
    public int Count => values.Length;

    public int this[int index] => values[index];

    public Line Slice(int start, int length) => new(values[start..(start + length)]);
}
