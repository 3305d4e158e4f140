Console.WriteLine(Default<int>() + "|" + Default<string>() + "|" + Default<(int, string)>() + "|" + Default<int?>());
Console.WriteLine(IsNull(0) + " " + IsNull<string?>(null) + " " + IsNull<int?>(null) + " " + IsNull<int?>(1));
Console.WriteLine(Equal(1, 1) + " " + Equal("a", "A".ToLowerInvariant()) + " " + Equal<int?>(null, null) + " " + Equal(1.5, double.NaN));
Console.WriteLine(Coalesce<string>(null, "b") + Coalesce("a", "b"));
Console.WriteLine(new Optional<int>().HasValue + " " + new Optional<string>("s").Value);
(int a, string? b) = Two<int, string>();
Console.WriteLine(a + (b ?? "none"));

static T? Default<T>() => default;

static bool IsNull<T>(T value) => value is null;

static bool Equal<T>(T a, T b) => EqualityComparer<T>.Default.Equals(a, b);

static T Coalesce<T>(T? a, T b)
    where T : class => a ?? b;

static (T1?, T2?) Two<T1, T2>() => default;

readonly struct Optional<T>
{
    public Optional(T value)
    {
        Value = value;
        HasValue = true;
    }

    public bool HasValue { get; }

    public T Value { get; }
}
