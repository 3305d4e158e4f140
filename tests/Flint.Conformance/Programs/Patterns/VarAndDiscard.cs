Console.WriteLine(Classify(3, "x") + Classify(3, null) + Classify(-1, "yy"));
if (Find(4) is var found && found.Ok)
    Console.WriteLine(found.Value);
if (Find(5) is { Ok: true, Value: var value })
    Console.WriteLine("never " + value);
_ = Find(6);
(_, int second) = (1, 2);
Console.WriteLine(second);
if (int.TryParse("12", out _) && int.TryParse("13", out int parsed))
    Console.WriteLine(parsed);
Func<int, int, int> first = (a, _) => a;
Console.WriteLine(first(7, 8));
Console.WriteLine(new object() is { });
Console.WriteLine(((object?)null) is { });

static string Classify(int n, string? text) => (n, text) switch
{
    ( > 0, { } t) => "a" + t,
    ( > 0, null) => "b",
    (_, var t) => "c" + t,
};

static (bool Ok, int Value) Find(int n) => (n % 2 == 0, n * n);
