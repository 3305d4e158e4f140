// Lambdas that capture nothing, and static methods, are one delegate for good.
Func<int, int> a = null!;
for (int i = 0; i < 3; i++)
{
    Func<int, int> b = Double();
    Console.WriteLine(a is null || ReferenceEquals(a, b));
    a = b;
}

Console.WriteLine(a(21) + Use(Plus) + Use(Plus));
Console.WriteLine(Generic<int>.Name(1) + Generic<string>.Name("x"));
Func<int, int> chain = Double();
chain += x => x + 1;
Console.WriteLine(chain(4));
Console.WriteLine(chain.Equals(Double()) ? "equal" : "different");

static Func<int, int> Double() => x => x * 2;
static int Use(Func<int, int> function) => function(1);
static int Plus(int value) => value + 1;

static class Generic<T>
{
    public static string Name(T value)
    {
        Func<T, string> text = x => typeof(T).Name + x;
        return text(value);
    }
}
