Console.WriteLine(Describe(1) + Describe("a") + Describe<object>(2) + Describe<int?>(3) + Describe<int?>(null));
Console.WriteLine(Is<int>(1) + " " + Is<long>(1) + " " + Is<int?>(1) + " " + Is<object>(1) + " " + Is<IComparable>(1));
Console.WriteLine(As<string>("x") ?? "none");
Console.WriteLine(As<string>(1) ?? "none");
Console.WriteLine(As<IEnumerable<object>>(new string[1]) is not null);
Console.WriteLine(As<IEnumerable<object>>(new int[1]) is not null);
Console.WriteLine(typeof(List<int>) == typeof(List<>).MakeGeneric<int>() ? "same" : "differs");
Console.WriteLine(IsList(new List<string>()) + " " + IsList(new string[0]));
Console.WriteLine(default(Pair<int, string>).ToString());
Console.WriteLine(new Pair<int, string>(1, "b").Equals(new Pair<int, string>(1, "b")));

static string Describe<T>(T value) => typeof(T).Name + (value is int n ? n.ToString() : "-") + " ";

static bool Is<T>(object value) => value is T;

static T? As<T>(object value)
    where T : class => value as T;

static bool IsList<T>(IReadOnlyList<T> value) => value is List<T>;

record struct Pair<TFirst, TSecond>(TFirst First, TSecond Second);

static class Extension
{
    public static Type MakeGeneric<T>(this Type type) => type == typeof(List<>) ? typeof(List<T>) : typeof(T);
}
