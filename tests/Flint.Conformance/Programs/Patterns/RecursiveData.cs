Tree[] trees =
[
    new Leaf(5), new Branch(new Leaf(1), new Leaf(2)), new Branch(new Branch(new Leaf(1), Empty.Instance), new Leaf(-3)), Empty.Instance,
    new Branch(new Leaf(0), new Branch(new Leaf(0), new Leaf(0))),
];
foreach (Tree tree in trees)
    Console.WriteLine($"{Show(tree)}: sum {Sum(tree)}, depth {Depth(tree)}, {Describe(tree)}, {Show(Simplify(tree))}");

object?[] things = [null, 1, -1, 3.5, "", "abc", 'x', new[] { 1, 2, 3 }, new List<int> { 4 }, (1, "two"), (0, 0), new { Name = "n" }, DayOfWeek.Sunday, new Leaf(7), new int[0], true];
foreach (object? thing in things)
    Console.Write($"{Classify(thing)}; ");
Console.WriteLine();

static int Sum(Tree tree) => tree switch
{
    Leaf { Value: var value } => value,
    Branch(var left, var right) => Sum(left) + Sum(right),
    _ => 0,
};

static int Depth(Tree tree) => tree is Branch(var left, var right) ? 1 + Math.Max(Depth(left), Depth(right)) : tree is Leaf ? 1 : 0;

static string Describe(Tree tree) => tree switch
{
    Leaf(> 0) or Branch(Leaf(> 0), Leaf(> 0)) => "positive",
    Branch(Branch(_, Empty), Leaf { Value: < 0 and > -10 } last) => $"ends in {last.Value}",
    Branch(Leaf(0), Branch { Left: Leaf(0), Right: Leaf(0) }) => "zeros",
    Empty => "empty",
    not null when Depth(tree) > 2 => "deep",
    _ => "other",
};

static Tree Simplify(Tree tree) => tree switch
{
    Branch(Empty, var only) => Simplify(only),
    Branch(var only, Empty) => Simplify(only),
    Branch(var left, var right) when (Simplify(left), Simplify(right)) is var (l, r) => l is Leaf(0) ? r : r is Leaf(0) ? l : new Branch(l, r),
    _ => tree,
};

static string Show(Tree tree) => tree switch
{
    Leaf(var value) => $"{value}",
    Branch(var left, var right) => $"({Show(left)} {Show(right)})",
    _ => "-",
};

static string Classify(object? thing) => thing switch
{
    null => "null",
    int and (< 0 or > 100) => "odd int",
    int number => $"int {number}",
    double and >= 3 and <= 4 => "about pi",
    string { Length: 0 } => "no text",
    string and [var first, .., var last] => $"text {first}{last}",
    >= 'a' and <= 'z' => "letter",
    int[] and [] => "no ints",
    int[] and [1, .. { Length: 2 } rest] => $"one and {rest.Length}",
    IList<int> and [4] => "list of four",
    (0, 0) => "origin",
    (int number, string { Length: 3 } word) => $"{number}{word}",
    DayOfWeek.Saturday or DayOfWeek.Sunday => "weekend",
    Leaf(var value) when value % 2 == 1 => "odd leaf",
    bool flag => flag ? "yes" : "no",
    { } other when other.ToString() is { } text && text.StartsWith('{') => text,
    _ => "?",
};

abstract record Tree;

sealed record Leaf(int Value) : Tree;

sealed record Branch(Tree Left, Tree Right) : Tree;

sealed record Empty : Tree
{
    public static readonly Empty Instance = new();
}
