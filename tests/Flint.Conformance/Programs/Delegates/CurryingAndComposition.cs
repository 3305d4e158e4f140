Func<int, int> twice = n => n * 2, next = n => n + 1;
Console.WriteLine($"{Compose(twice, next)(5)} {Compose(next, twice)(5)} {twice.Then(next).Then(twice)(3)} {Power(twice, 5)(1)} {Power(next, 0)(9)}");
Func<int, Func<int, Func<int, int>>> add = a => b => c => a * 100 + b * 10 + c;
Console.WriteLine($"{add(1)(2)(3)} {Curry<int, int, int>((a, b) => a - b)(10)(3)} {Uncurry<int, int, int>(a => b => a % b)(17, 5)} {Apply(Math.Max, 3, 8)}");
Func<int, long> factorial = Fix<int, long>(self => n => n == 0 ? 1 : n * self(n - 1));
Console.WriteLine($"{factorial(15)}");
int calls = 0;
Func<int, long> slow = n => { calls++; return factorial(n); };
Func<int, long> remembered = Memoize(slow);
Console.WriteLine($"{remembered(5) + remembered(5) + remembered(6)} {calls}");
var pipeline = new List<Func<string, string>> { text => text.Trim(), text => text.ToUpperInvariant(), text => $"<{text}>", text => text.Replace("I", "1") };
Console.WriteLine(pipeline.Aggregate((a, b) => text => b(a(text)))("  flint "));
Action<string> log = text => Console.Write($"[{text}]");
log += text => Console.Write($"{text.Length} ");
Retry(log, 3);
Predicate<int> even = n => n % 2 == 0;
Console.WriteLine($"{string.Join(' ', Array.FindAll([1, 2, 3, 4], even.Not()))} {string.Join(' ', Array.FindAll([1, 2, 3, 4, 6], even.And(n => n > 2)))} {Array.ConvertAll([1, 2], n => n / 2.0).Sum()}");
Lazy<string> lazy = new(() => { Console.Write("made once: "); return "value"; });
Console.WriteLine($"{lazy.IsValueCreated} {lazy.Value} {lazy.Value} {lazy.IsValueCreated}");
Comparison<string> byLength = (a, b) => a.Length - b.Length;
var words = new List<string> { "ccc", "a", "bb", "dd" };
words.Sort(byLength.ThenBy(string.CompareOrdinal).Descending());
Console.WriteLine(string.Join(' ', words));

static Func<T, V> Compose<T, U, V>(Func<T, U> first, Func<U, V> second) => value => second(first(value));

static Func<T, T> Power<T>(Func<T, T> function, int times) => times == 0 ? value => value : Compose(function, Power(function, times - 1));

static Func<A, Func<B, R>> Curry<A, B, R>(Func<A, B, R> function) => a => b => function(a, b);

static Func<A, B, R> Uncurry<A, B, R>(Func<A, Func<B, R>> function) => (a, b) => function(a)(b);

static T Apply<T>(Func<T, T, T> function, T a, T b) => function(a, b);

static Func<T, R> Fix<T, R>(Func<Func<T, R>, Func<T, R>> function) => value => function(Fix(function))(value);

static Func<T, R> Memoize<T, R>(Func<T, R> function) where T : notnull
{
    var known = new Dictionary<T, R>();
    return value => known.TryGetValue(value, out R? result) ? result : known[value] = function(value);
}

static void Retry(Action<string> log, int times)
{
    for (int attempt = 1; ; attempt++)
    {
        try
        {
            log($"try {attempt}");
            if (attempt < times)
                throw new InvalidOperationException();
            Console.WriteLine("done");
            return;
        }
        catch (InvalidOperationException) when (attempt < times)
        {
        }
    }
}

static class Extensions
{
    public static Func<T, V> Then<T, U, V>(this Func<T, U> first, Func<U, V> second) => value => second(first(value));

    public static Predicate<T> Not<T>(this Predicate<T> predicate) => value => !predicate(value);

    public static Predicate<T> And<T>(this Predicate<T> a, Predicate<T> b) => value => a(value) && b(value);

    public static Comparison<T> ThenBy<T>(this Comparison<T> a, Comparison<T> b) => (x, y) => a(x, y) is not 0 and var order ? order : b(x, y);

    public static Comparison<T> Descending<T>(this Comparison<T> comparison) => (x, y) => comparison(y, x);
}
